package org.uprtracker.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.uprtracker.labels.Labels;

/** The frame that all pages for people share. */
public final class Site {
    private Site() {}

    /**
     * The same answer in another format, one click away.
     *
     * @param name for people, for instance {@code CSV}
     * @param address where it is
     */
    public record Alternate(String name, String address) {}

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance page(
                String language, String title, String style, List<Alternate> alternates, String main);
    }

    /**
     * A whole page.
     *
     * @param main what stands between the frame, as HTML that begins with an {@code h1}
     */
    public static String page(Labels labels, String title, List<Alternate> alternates, String main) {
        return page(labels, title, "", alternates, main);
    }

    /** The same with a style of its own, on top of the frame's. */
    public static String page(Labels labels, String title, String style, List<Alternate> alternates, String main) {
        return Templates.page(labels.language(), title, style, alternates, main).render();
    }
}

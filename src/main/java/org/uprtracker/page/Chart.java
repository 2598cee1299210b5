package org.uprtracker.page;

import io.quarkus.qute.RawString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.uprtracker.site.Address;

/** How a selection of recommendations stood over time: a picture, and the same as a table whose figures are links. */
public final class Chart {
    /** From the bottom up, and from left to right: what was done, what nobody says, what was not done. */
    static final List<String> ORDER = List.of("implemented", "partially_implemented", "in_progress",
            "implemented (claimed)", "partially_implemented (claimed)", "in_progress (claimed)",
            "no_information", "no_information (claimed)", "not_assessed",
            "not_implemented (claimed)", "not_implemented", "regressed (claimed)", "regressed");

    private static final int WIDTH = 480;
    private static final int HEIGHT = 132;
    private static final int LEFT = 26;
    private static final int TOP = 10;
    private static final int BASE = 110;
    private static final int LABEL = 34;

    private final Here here;
    private final String id;
    private final String name;
    private final List<StatusSeries.Point> points;
    private final Address list;

    /**
     * @param id of the picture on its page
     * @param points the last of them is the day the page is for
     * @param list the recommendations it counts
     */
    Chart(Here here, String id, String name, List<StatusSeries.Point> points, Address list) {
        this.here = here;
        this.id = id;
        this.name = name;
        this.points = points;
        this.list = list;
    }

    public String name() {
        return name;
    }

    public String href() {
        return list.toString();
    }

    public String total() {
        return here.number(points.get(points.size() - 1).total());
    }

    public boolean empty() {
        return points.stream().allMatch(point -> point.total() == 0);
    }

    /** Statuses that some point has, in order. */
    public List<String> statuses() {
        return ORDER.stream().filter(status -> points.stream().anyMatch(point -> point.statuses().containsKey(status))).toList();
    }

    /** One figure of the table; the list behind the link has as many. */
    public record Figure(String count, String href) {}

    public record Row(String day, List<Figure> figures) {}

    public List<Row> rows() {
        return points.stream().map(point -> new Row(here.date(point.day().toString()),
                statuses().stream().map(status -> figure(point, status)).toList())).toList();
    }

    /** How it stands on the day of the page. */
    public List<Legend> now() {
        StatusSeries.Point last = points.get(points.size() - 1);
        return ORDER.stream().filter(last.statuses()::containsKey).map(status -> new Legend(here.status(status),
                figure(last, status))).toList();
    }

    public record Legend(RawString status, Figure figure) {}

    private Figure figure(StatusSeries.Point point, String status) {
        long count = point.statuses().getOrDefault(status, 0L);
        return new Figure(here.number(count), count == 0 ? null
                : list.with("status", status).with("asOf", point.day().toString()).toString());
    }

    public RawString svg() {
        long most = Math.max(1, points.stream().mapToLong(StatusSeries.Point::total).max().orElse(1));
        double step = (WIDTH - LEFT) / (double) points.size();
        StringBuilder svg = new StringBuilder("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-labelledby=\""
                + id + "-title " + id + "-desc\"><title id=\"" + id + "-title\">" + Html.escaped(here.text("chart", name))
                + "</title><desc id=\"" + id + "-desc\">" + Html.escaped(description()) + "</desc>");
        svg.append("<text x=\"").append(LEFT - 5).append("\" y=\"").append(TOP + 8).append("\" text-anchor=\"end\">").append(most)
                .append("</text><line class=\"axis\" x1=\"").append(LEFT).append("\" x2=\"").append(WIDTH).append("\" y1=\"")
                .append(BASE).append("\" y2=\"").append(BASE).append("\"/>");
        int every = (int) Math.ceil(LABEL / step);
        for (int place = 0; place < points.size(); place++) {
            double x = LEFT + place * step;
            column(svg, points.get(place), x + 1, step - 3, most);
            if ((points.size() - 1 - place) % every == 0) {
                svg.append("<text x=\"").append(round(x + step / 2)).append("\" y=\"").append(HEIGHT - 6)
                        .append("\" text-anchor=\"middle\">").append(points.get(place).day().getYear()).append("</text>");
            }
        }
        return new RawString(svg.append("</svg>").toString());
    }

    private static void column(StringBuilder svg, StatusSeries.Point point, double x, double width, long most) {
        double y = BASE;
        for (String status : ORDER) {
            long count = point.statuses().getOrDefault(status, 0L);
            if (count > 0) {
                double height = count * (BASE - TOP) / (double) most;
                y -= height;
                svg.append("<rect class=\"").append(Here.shape(status)).append("\" x=\"").append(round(x)).append("\" y=\"")
                        .append(round(y + .5)).append("\" width=\"").append(round(width)).append("\" height=\"")
                        .append(round(Math.max(.5, height - 1))).append("\"/>");
            }
        }
    }

    private String description() {
        return Stream.of(points.get(0), points.get(points.size() - 1)).distinct().map(point -> here.date(point.day().toString())
                + ": " + (point.total() == 0 ? here.text("nothing") : ORDER.stream().filter(point.statuses()::containsKey)
                .map(status -> here.word("status", status) + " " + point.statuses().get(status)).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(". "));
    }

    private static String round(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }

    /** Statuses of several charts, for one legend. */
    public static List<Legend> legend(Here here, List<Chart> charts) {
        return ORDER.stream().filter(status -> charts.stream().anyMatch(chart -> chart.statuses().contains(status)))
                .map(status -> new Legend(here.status(status), null)).toList();
    }

    static Map<String, String> selection(String filter, String value, Map<String, String> more) {
        Map<String, String> selection = new LinkedHashMap<>(more);
        selection.put(filter, value);
        return selection;
    }
}

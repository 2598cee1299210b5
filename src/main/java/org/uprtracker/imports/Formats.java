package org.uprtracker.imports;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.uprtracker.intake.FileFormat;

/** The kinds of files that can come in. */
@ApplicationScoped
class Formats {
    private final List<FileFormat> all;

    @Inject
    Formats(@All List<FileFormat> all) {
        this.all = all.stream().sorted(Comparator.comparing(FileFormat::code)).toList();
    }

    List<String> codes() {
        return all.stream().map(FileFormat::code).toList();
    }

    private static String described(List<FileFormat> formats) {
        return String.join(", ", formats.stream().map(format -> format.code() + " (" + format.title() + ")").toList());
    }

    Optional<FileFormat> of(String code) {
        return all.stream().filter(format -> format.code().equals(code)).findFirst();
    }

    private List<FileFormat> recognising(Path file) {
        return all.stream().filter(format -> recognises(format, file)).toList();
    }

    /** In which turn a file of a folder comes in; last, if nothing knows it. */
    int turn(Path file) {
        return recognising(file).stream().mapToInt(FileFormat::turn).min().orElse(Integer.MAX_VALUE);
    }

    /**
     * The format of a file: the one that is named, unless the file is plainly another; else the only one that knows it.
     *
     * @param named code of a format that there is; null: to be guessed
     */
    FileFormat of(String named, Path file) throws UnknownFormat {
        List<FileFormat> fitting = recognising(file);
        List<String> fittingCodes = fitting.stream().map(FileFormat::code).toList();
        if (named == null) {
            if (fitting.isEmpty()) {
                throw new UnknownFormat("the file is of no kind that is known here, or damaged. It can be one of: " + described(all)
                        + ". If it is one of them, name it", false, codes());
            }
            if (fitting.size() > 1) {
                throw new UnknownFormat("the file may be of several kinds: " + described(fitting) + ". Name the right one", false,
                        fittingCodes);
            }
            return fitting.get(0);
        }
        FileFormat format = of(named).orElseThrow();
        if (!fitting.isEmpty() && !fittingCodes.contains(named)) {
            throw new UnknownFormat("the file is not " + described(List.of(format)) + " but " + described(fitting)
                    + ": name that, or leave the format out", true, fittingCodes);
        }
        return format;
    }

    private static boolean recognises(FileFormat format, Path file) {
        try {
            return format.recognises(file);
        } catch (IOException | RuntimeException e) {
            Log.warnf(e, "Imports: %s could not look at a file", format.code());
            return false;
        }
    }
}

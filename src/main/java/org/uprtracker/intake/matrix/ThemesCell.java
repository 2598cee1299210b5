package org.uprtracker.intake.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cell that holds themes, and below them, under headings of their own, SDGs and groups of persons. */
final class ThemesCell {
    private static final Pattern HEADING = Pattern.compile(
            "(?:(SDGs?+|Relevant SDGs?+|Sustainable Development Goals?+)|((?:Affected|Groups? of) persons?+)|((?:Full list of )?+Themes?+))\\s?+:",
            Pattern.CASE_INSENSITIVE);

    final Set<String> themes = new LinkedHashSet<>();
    final Set<String> sdgs = new LinkedHashSet<>();
    final Set<String> groups = new LinkedHashSet<>();

    static ThemesCell of(List<String> lines) {
        ThemesCell cell = new ThemesCell();
        Set<String> block = cell.themes;
        List<String> inBlock = new ArrayList<>();
        for (String line : lines) {
            int from = 0;
            Matcher heading = HEADING.matcher(line);
            // A heading can be glued to what stands before it.
            while (heading.find()) {
                inBlock.add(line.substring(from, heading.start()));
                block.addAll(items(inBlock));
                inBlock.clear();
                block = heading.group(1) != null ? cell.sdgs : heading.group(2) != null ? cell.groups : cell.themes;
                from = heading.end();
            }
            inBlock.add(line.substring(from));
        }
        block.addAll(items(inBlock));
        return cell;
    }

    /** All items, where the column says what they are. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>(themes);
        all.addAll(sdgs);
        all.addAll(groups);
        return all;
    }

    /** The items of a list, one a line: without the marks before them, and put together where a line was broken. */
    static List<String> items(List<String> lines) {
        boolean marked = lines.stream().anyMatch(ThemesCell::isMarked);
        List<StringBuilder> items = new ArrayList<>();
        for (String line : lines) {
            String item = Plain.item(line.strip());
            if (item.isEmpty()) {
                continue;
            }
            if (marked && !isMarked(line) && !items.isEmpty() && Character.isLowerCase(item.codePointAt(0))) {
                items.get(items.size() - 1).append(' ').append(item);
            } else {
                items.add(new StringBuilder(item));
            }
        }
        return items.stream().map(StringBuilder::toString).toList();
    }

    private static boolean isMarked(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty() && Plain.isMark(stripped.charAt(0));
    }
}

package org.uprtracker.site;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a page is: a path of this service and its parameters, in their order. Links to the same page in another language,
 * format or time are this with one parameter changed.
 */
public record Address(String path, List<Given> parameters) {
    /** One parameter; one that is given twice stands here twice. */
    public record Given(String name, String value) {}

    public Address {
        parameters = List.copyOf(parameters);
    }

    /** @param text path and query, percent-encoded; a scheme and host in front are left out */
    public static Address of(String text) {
        String local = text.replaceFirst("^https?://[^/]+", "");
        int query = local.indexOf('?');
        return query < 0 ? new Address(local, List.of()) : new Address(local.substring(0, query),
                Stream.of(local.substring(query + 1).split("&")).filter(part -> !part.isEmpty()).map(part -> {
                    String[] pair = part.split("=", 2);
                    return new Given(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
                }).toList());
    }

    /** The same with one value of this parameter, and no other. */
    public Address with(String name, String value) {
        Address other = without(name);
        return other.and(name, value);
    }

    /** The same with one more value of this parameter. */
    public Address and(String name, String value) {
        List<Given> more = new ArrayList<>(parameters);
        more.add(new Given(name, value));
        return new Address(path, more);
    }

    public Address without(String... names) {
        Set<String> left = Set.of(names);
        return new Address(path, parameters.stream().filter(given -> !left.contains(given.name())).toList());
    }

    /** The same without one value of a parameter that may be given more than once. */
    public Address withoutValue(String name, String value) {
        return new Address(path, parameters.stream()
                .filter(given -> !given.name().equals(name) || !given.value().equals(value)).toList());
    }

    /** The first value of this parameter. */
    public Optional<String> value(String name) {
        return parameters.stream().filter(given -> given.name().equals(name)).map(Given::value).findFirst();
    }

    /** Percent-encoded, as it stands in a link. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? path : path + parameters.stream()
                .map(given -> encoded(given.name()) + '=' + encoded(given.value())).collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}

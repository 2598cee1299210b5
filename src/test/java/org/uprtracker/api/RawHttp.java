package org.uprtracker.api;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** HTTP/1.1 as it goes over the wire: what is sent is what stands here, however wrong. One connection, kept while it holds. */
final class RawHttp implements Closeable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final URI service;
    private Socket socket;
    private InputStream in;

    RawHttp(URI service) {
        this.service = service;
    }

    /** @param headers names in small letters; of one that came several times, the last */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @return null if the connection was closed without an answer */
    Answer send(byte[] request, boolean bodiless) throws IOException {
        boolean kept = socket != null;
        try {
            Answer answer = exchange(request, bodiless);
            return answer == null && kept ? exchange(request, bodiless) : answer;
        } catch (java.net.SocketException closedMeanwhile) {
            close();
            if (!kept) {
                return null;
            }
            return exchange(request, bodiless);
        }
    }

    private Answer exchange(byte[] request, boolean bodiless) throws IOException {
        if (socket == null) {
            socket = new Socket(service.getHost(), service.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
        socket.getOutputStream().write(request);
        String line = line();
        while (line != null && line.startsWith("HTTP/1.1 100")) {
            line();
            line = line();
        }
        if (line == null) {
            close();
            return null;
        }
        int status = Integer.parseInt(line.substring(9, 12));
        Map<String, String> headers = new TreeMap<>();
        for (String header = line(); header != null && !header.isEmpty(); header = line()) {
            String[] pair = header.split(":", 2);
            headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
        }
        byte[] body = bodiless || status == 304 || status == 204 ? new byte[0] : body(headers);
        if ("close".equals(headers.get("connection"))) {
            close();
        }
        return new Answer(status, headers, body);
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (!"chunked".equals(headers.get("transfer-encoding"))) {
            return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(); size > 0; size = size()) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int size() throws IOException {
        String line = line();
        if (line == null) {
            throw new java.net.SocketException("closed within a body");
        }
        return Integer.parseInt(line, 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}

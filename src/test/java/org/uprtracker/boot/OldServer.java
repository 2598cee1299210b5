package org.uprtracker.boot;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says it is PostgreSQL 17, lets everybody in, and knows no more than the driver asks of it while it connects. */
final class OldServer implements AutoCloseable {

    private final ServerSocket listener;

    OldServer() throws IOException {
        listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket client = listener.accept()) {
                talk(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException e) {
                // The client left, or the test is over.
            }
        }
    }

    private static void talk(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            byte[] hello = in.readNBytes(in.readInt() - 4);
            if (hello[0] == 0 && hello[1] == 3) {
                break;
            }
            out.writeByte('N'); // neither TLS nor GSSAPI
        }
        message(out, 'R', new byte[4]);
        for (String parameter : new String[] {"server_version\00017.4\000", "client_encoding\000UTF8\000",
                "DateStyle\000ISO\000", "TimeZone\000UTC\000", "integer_datetimes\000on\000",
                "standard_conforming_strings\000on\000"}) {
            message(out, 'S', parameter.getBytes(StandardCharsets.US_ASCII));
        }
        message(out, 'K', new byte[8]);
        message(out, 'Z', new byte[] {'I'});
        while (true) {
            int type = in.readUnsignedByte();
            in.readNBytes(in.readInt() - 4);
            switch (type) {
                case 'P' -> message(out, '1', new byte[0]);
                case 'B' -> message(out, '2', new byte[0]);
                case 'D' -> message(out, 'n', new byte[0]);
                case 'E' -> message(out, 'C', "SET\000".getBytes(StandardCharsets.US_ASCII));
                case 'Q' -> {
                    message(out, 'C', "SET\000".getBytes(StandardCharsets.US_ASCII));
                    message(out, 'Z', new byte[] {'I'});
                }
                case 'S' -> message(out, 'Z', new byte[] {'I'});
                default -> {
                    return;
                }
            }
        }
    }

    private static void message(DataOutputStream out, char type, byte[] body) throws IOException {
        out.writeByte(type);
        out.writeInt(body.length + 4);
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}

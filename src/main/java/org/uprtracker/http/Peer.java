package org.uprtracker.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/** Who is at the other end of a connection: what Vert.x does not tell of it. */
public final class Peer {
    private Peer() {}

    /**
     * Whether nobody is there any more. Who sent several requests one after the other without waiting (HTTP/1.1 pipelining) and
     * hung up has them begun all the same, and their answers never hear that the connection is closed.
     */
    static boolean isGone(HttpServerRequest request) {
        return !context(request).channel().isActive();
    }

    /**
     * Breaks an answer off at once. Where a connection carries one answer at a time it would be closed only when all that is
     * ready was taken, so it is cut, and whatever else was asked on it is gone with it; one that carries several (HTTP/2) has no
     * more than this one broken off.
     */
    public static void breakOff(HttpServerRequest request) {
        request.response().reset();
        if (request.version() != HttpVersion.HTTP_2) {
            ChannelHandlerContext context = context(request);
            context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
            // Of the context, not of the channel: there Vert.x would come first, which writes out what is ready.
            context.close();
        }
    }

    private static ChannelHandlerContext context(HttpServerRequest request) {
        return ((ConnectionBase) request.connection()).channelHandlerContext();
    }
}

package org.uprtracker.boot;

/**
 * The service cannot start, for a reason its operator can act on: a message of one line, no stack trace, and an exit
 * code after BSD's sysexits.h:
 * <ul>
 * <li>65 {@link #DAMAGED}: a backup is not what was backed up, or does not reach as far as was asked</li>
 * <li>69 {@link #UNAVAILABLE}: the database cannot be reached, or the embedded one does not start or stop</li>
 * <li>73 {@link #CANNOT_CREATE}: the data directory cannot be created or written</li>
 * <li>75 {@link #IN_USE}: another service uses the data directory; it may work later</li>
 * <li>77 {@link #NO_PERMISSION}: started as root, and there is no way to run PostgreSQL as somebody else</li>
 * <li>78 {@link #CONFIGURATION}: a wrong setting, a PostgreSQL too old, data of another major version</li>
 * </ul>
 */
public final class StartFailure extends RuntimeException {

    public static final int DAMAGED = 65;
    public static final int UNAVAILABLE = 69;
    public static final int CANNOT_CREATE = 73;
    public static final int IN_USE = 75;
    public static final int NO_PERMISSION = 77;
    public static final int CONFIGURATION = 78;

    private final int exitCode;

    public StartFailure(int exitCode, String message) {
        this(exitCode, message, null);
    }

    public StartFailure(int exitCode, String message, Throwable cause) {
        super(message.replaceAll("\\s+", " ").strip(), cause);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}

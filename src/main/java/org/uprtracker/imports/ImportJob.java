package org.uprtracker.imports;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.uprtracker.intake.Hints;
import org.uprtracker.intake.ImportOrder;
import org.uprtracker.journal.Values;

/** A file that was sent in, and what became of it. */
@Entity
@Table(name = "import_job")
public class ImportJob extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    /** Who works on it, and has the file. */
    public UUID instance;

    @Column(name = "file_name")
    public String fileName;

    public String sha256;
    public long bytes;
    public String format;

    @Column(name = "state_hint")
    public String stateHint;

    @Column(name = "cycle_hint")
    public Integer cycleHint;

    @Column(name = "session_hint")
    public Integer sessionHint;

    @Column(name = "encoding_hint")
    public String encodingHint;

    @Column(name = "dry_run")
    public boolean dryRun;

    @Column(name = "on_error")
    public String onError;

    public String state = Values.code(ImportState.QUEUED);

    @Column(name = "progress_done")
    public long progressDone;

    @Column(name = "progress_of")
    public long progressOf;

    /** JSON of an {@link org.uprtracker.intake.Outcome}; null while there is none. */
    public String report;

    public Long revision;

    @Column(name = "same_as")
    public UUID sameAs;

    public String person;
    public String organisation;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    ImportState state() {
        return ImportState.valueOf(state.toUpperCase(Locale.ROOT));
    }

    Hints hints() {
        return new Hints(stateHint, cycleHint, sessionHint, encodingHint);
    }

    ImportOrder order() {
        return new ImportOrder(id, fileName, hints(), dryRun, ImportOrder.OnError.valueOf(onError.toUpperCase(Locale.ROOT)),
                person, organisation);
    }

    void asks(Wanted wanted) {
        stateHint = wanted.hints().state();
        cycleHint = wanted.hints().cycle();
        sessionHint = wanted.hints().session();
        encodingHint = wanted.hints().encoding();
        dryRun = wanted.dryRun();
        onError = Values.code(wanted.onError());
        fileName = wanted.fileName();
    }
}

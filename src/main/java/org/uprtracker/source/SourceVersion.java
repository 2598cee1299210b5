package org.uprtracker.source;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.uprtracker.journal.Version;

@Entity
@Table(name = "source_version")
public class SourceVersion extends Version {
    public String title;
    public String publisher;
    public String kind;
    public String symbol;
    public String date;
    public String language;
    public String url;
    public String sha256;
    public String note;
}

package org.uprtracker.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All keys there are. */
@Schema(name = "ApiKeys", description = "All keys, in the order in which they were made; revoked ones stay listed.")
public record KeyListView(@Schema(required = true, description = "The keys.") List<KeyView> items) {}

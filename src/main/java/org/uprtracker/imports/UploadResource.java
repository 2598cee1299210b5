package org.uprtracker.imports;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.uprtracker.access.Audit;
import org.uprtracker.access.Caller;
import org.uprtracker.access.Role;
import org.uprtracker.http.FieldError;
import org.uprtracker.http.ProblemType;
import org.uprtracker.intake.ImportOrder;
import org.uprtracker.writing.WritingResource;

@Path("/v1/imports")
@Tag(name = "Imports")
public class UploadResource extends WritingResource {
    private static final String JSON = MediaType.APPLICATION_JSON;

    @Inject
    WantedParser parser;

    @Inject
    Uploads uploads;

    @Inject
    Worker worker;

    @Inject
    Views views;

    @Inject
    Audit audit;

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "importFile", summary = "Bring a file into the record", description = "For importers and admins. "
            + "The file is the body, or the one file of a form. It is worked on after the answer: `Location` says where to "
            + "follow it. All of it comes in, as one revision, or nothing; with `onError=skip`, all that is right. The same "
            + "file with the same hints is not done twice. Assessments in a file become drafts of the caller's organisation.")
    @Parameter(name = "format", in = ParameterIn.QUERY, description = "What kind of file it is. Guessed from the file when "
            + "left out.", example = "upr-info-csv", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "`true`: say what would be done, and change nothing.",
            example = "true", schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "ISO code of the State under Review, where the file does "
            + "not say.", example = "KAZ", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "cycle", in = ParameterIn.QUERY, description = "Number of the cycle, where the file does not say.",
            example = "2", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "99"))
    @Parameter(name = "session", in = ParameterIn.QUERY, description = "Number of the session, where the file does not say.",
            example = "20", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "999"))
    @Parameter(name = "encoding", in = ParameterIn.QUERY, description = "Character encoding of a text file. Detected when left "
            + "out.", example = "windows-1252", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "onError", in = ParameterIn.QUERY, description = "What becomes of a file with rows that are not right: "
            + "`fail` (default): nothing of it comes in; `skip`: the others do.", example = "skip",
            schema = @Schema(implementation = ImportOrder.OnError.class))
    @Parameter(name = "filename", in = ParameterIn.QUERY, description = "What the file is called, for people. Also taken from "
            + "`Content-Disposition` and from the form.", example = "6-9.csv", schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    @RequestBody(required = true, description = "The file itself, whatever its media type; or a form with one file.", content = {
        @Content(mediaType = "application/octet-stream", schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "multipart/form-data", schema = @Schema(implementation = Form.class))})
    @APIResponse(responseCode = "202", description = "It waits to be worked on; or, with `sameAs`, it came in before.",
            headers = @Header(name = "Location", description = "Where it can be followed.", schema = @Schema(implementation = String.class)),
            content = @Content(mediaType = JSON, schema = @Schema(implementation = ImportView.class)))
    public Response take(InputStream body) {
        Caller caller = importer();
        Wanted wanted = wanted().named(ContentDisposition.fileName(headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION)));
        return take(caller, wanted, body);
    }

    /** The same as a form; the document shows both as one. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response takeForm(MultipartFormDataInput form) {
        Caller caller = importer();
        Wanted wanted = wanted();
        List<FieldError> errors = new ArrayList<>();
        List<FormValue> files = new ArrayList<>();
        form.getValues().forEach((name, values) -> values.forEach(value -> {
            if (value.isFileItem()) {
                files.add(value);
            } else {
                errors.add(new FieldError(Wanted.plain(name), "is a field of the form; what is said of the file stands in the "
                        + "address", WantedParser.NAMES));
            }
        }));
        if (!errors.isEmpty()) {
            throw ProblemType.refusal(errors);
        }
        if (files.size() != 1) {
            throw ProblemType.MALFORMED_REQUEST.problem(files.isEmpty() ? "The form holds no file: send one."
                    : "The form holds " + files.size() + " files: send one at a time.").build();
        }
        FormValue file = files.get(0);
        try (InputStream in = file.getFileItem().getInputStream()) {
            return take(caller, wanted.named(file.getFileName()), in);
        } catch (IOException e) {
            throw Uploads.cutOff();
        }
    }

    private Response take(Caller caller, Wanted wanted, InputStream body) {
        Received received = uploads.receive(body);
        String format = uploads.format(wanted, received);
        byte[] named = (received.sha256() + '\n' + wanted.fileName()).getBytes(StandardCharsets.UTF_8);
        return worker.accept(received, () -> once(caller, named, () -> {
            ImportJob job = worker.take(new Jobs.Sender(caller.person(), caller.organisation()), received, format, wanted);
            audit.say("import.sent", caller, "import", job.id, "format", format, "bytes", received.bytes(), "sha256",
                    received.sha256(), "dry_run", wanted.dryRun(), "same_as", job.sameAs);
            return answer(202, "/v1/imports/" + job.id, null, views.view(job, true, answers.base(uri)));
        }));
    }

    private Wanted wanted() {
        Map<String, String> given = new HashMap<>();
        parameters(WantedParser.NAMES.toArray(String[]::new)).forEach((name, values) -> given.put(name, values.get(0)));
        List<FieldError> errors = new ArrayList<>();
        Wanted wanted = parser.parse(given, errors);
        if (!errors.isEmpty()) {
            throw ProblemType.refusal(errors);
        }
        return wanted;
    }

    private Caller importer() {
        return access.require(Role.IMPORTER, Role.ADMIN);
    }

    /** A form that holds a file. */
    @Schema(name = "ImportForm", description = "A form with one file, under any name.")
    record Form(@Schema(required = true, type = SchemaType.STRING, format = "binary", description = "The file.") String file) {}
}

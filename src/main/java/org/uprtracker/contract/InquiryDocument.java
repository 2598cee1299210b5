package org.uprtracker.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.uprtracker.listing.Allowed;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Inquiry;

/** An operation that computes something out of the record, as the document shows it. */
final class InquiryDocument {
    private InquiryDocument() {}

    /**
     * @param schema name of the schema of the JSON answer; null where it comes in other formats alone
     */
    static void complete(Operation operation, Inquiry inquiry, String schema) {
        describe(operation, inquiry, schema, new ArrayList<>(), "");
        SharedParts.addErrors(operation, 400, 406, 410);
    }

    /** The same about one thing, named in the address by what is a filter elsewhere. */
    static void within(Operation operation, String variable, String filter, Inquiry inquiry, String schema) {
        Filter taken = inquiry.filters().stream().filter(offered -> offered.name().equals(filter)).findFirst().orElseThrow();
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(ParameterDocument.id(((Allowed.IdOf) taken.allowed()).kind(), taken.example()).name(variable));
        describe(operation, inquiry, schema, parameters, filter);
        SharedParts.addErrors(operation, 400, 404, 406, 410);
    }

    private static void describe(
            Operation operation, Inquiry inquiry, String schema, List<Parameter> parameters, String taken) {
        operation.description(inquiry.about());
        inquiry.filters().stream().filter(filter -> !filter.name().equals(taken))
                .forEach(filter -> parameters.add(ParameterDocument.of(filter)));
        for (org.uprtracker.listing.Parameter parameter : inquiry.common()) {
            parameters.add(parameter == org.uprtracker.listing.Parameter.FORMAT
                    ? ParameterDocument.format(inquiry.formats())
                    : OASFactory.createParameter().ref(parameter.parameterName()));
        }
        operation.setParameters(parameters);
        Schema json = schema == null ? null : OASFactory.createSchema().ref(schema);
        ListingDocument.answer(operation, ListingDocument.content(inquiry.formats(), json,
                Examples.of(operation.getOperationId())));
    }
}

package org.uprtracker.contract;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.Style;
import org.uprtracker.journal.ThingKind;
import org.uprtracker.listing.Allowed;
import org.uprtracker.journal.Values;
import org.uprtracker.listing.Filter;
import org.uprtracker.listing.Format;
import org.uprtracker.listing.Parameter;

/** Parameters as the document shows them. */
final class ParameterDocument {
    private ParameterDocument() {}

    static org.eclipse.microprofile.openapi.models.parameters.Parameter of(Parameter parameter) {
        return query(parameter.parameterName(), parameter.description(), schema(parameter.allowed()),
                example(parameter.allowed(), parameter.example()));
    }

    /** A parameter that takes some words of a list's own, separated by commas. */
    static org.eclipse.microprofile.openapi.models.parameters.Parameter words(Parameter parameter, List<String> words) {
        String allowed = words.isEmpty() ? " This list offers none." : " Allowed: `" + String.join("`, `", words) + "`.";
        Schema schema = parameter == Parameter.SORT
                ? OASFactory.createSchema().addType(Schema.SchemaType.STRING).enumeration(List.copyOf(words))
                : schema(parameter.allowed());
        return query(parameter.parameterName(), parameter.description() + allowed, schema,
                words.isEmpty() ? null : words.get(0));
    }

    /** The formats of one address. */
    static org.eclipse.microprofile.openapi.models.parameters.Parameter format(List<Format> formats) {
        List<String> codes = formats.stream().map(Values::code).toList();
        return query(Parameter.FORMAT.parameterName(), Parameter.FORMAT.description(),
                schema(new Allowed.OneOf(codes)), codes.get(codes.size() - 1));
    }

    /** A filter may be given more than once, unless its values exclude each other. */
    static org.eclipse.microprofile.openapi.models.parameters.Parameter of(Filter filter) {
        Schema one = schema(filter.allowed());
        if (filter.takesNone()) {
            one = one.getEnumeration() != null && !one.getEnumeration().contains(Filter.NONE)
                    ? one.addEnumeration(Filter.NONE)
                    : one.getType().contains(Schema.SchemaType.INTEGER) ? OASFactory.createSchema().anyOf(List.of(one,
                            OASFactory.createSchema().addType(Schema.SchemaType.STRING).enumeration(List.of(Filter.NONE)))) : one;
        }
        if (filter.once()) {
            return query(filter.name(), filter.description(), one, filter.example() == null ? null
                    : example(filter.allowed(), filter.example()));
        }
        return query(filter.name(), filter.description(),
                OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(one), filter.example() == null ? null : List.of(example(filter.allowed(), filter.example())))
                .style(Style.FORM).explode(true);
    }

    static org.eclipse.microprofile.openapi.models.parameters.Parameter id(ThingKind kind, String example) {
        return OASFactory.createParameter().name("id").in(In.PATH).required(true)
                .description("Id of the " + kind + ".")
                .schema(schema(new Allowed.IdOf(kind)))
                .example(example);
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter query(
            String name, String description, Schema schema, Object example) {
        return OASFactory.createParameter().name(name).in(In.QUERY).description(description).schema(schema).example(example);
    }

    private static Object example(Allowed allowed, String example) {
        return allowed instanceof Allowed.Whole ? Integer.valueOf(example) : example;
    }

    private static Schema schema(Allowed allowed) {
        Schema schema = OASFactory.createSchema();
        if (allowed instanceof Allowed.Whole whole) {
            return schema.addType(Schema.SchemaType.INTEGER)
                    .minimum(BigDecimal.valueOf(whole.least()))
                    .maximum(BigDecimal.valueOf(whole.most()));
        }
        schema.addType(Schema.SchemaType.STRING);
        if (allowed instanceof Allowed.OneOf oneOf) {
            return schema.enumeration(List.copyOf(oneOf.values()));
        }
        if (allowed instanceof Allowed.SomeOf some) {
            String one = "(" + String.join("|", some.values()) + ")";
            return schema.pattern("^" + one + "(," + one + ")*$");
        }
        if (allowed instanceof Allowed.Day) {
            return schema.format("date");
        }
        if (allowed instanceof Allowed.Words words) {
            return schema.minLength(1).maxLength(words.longest());
        }
        if (allowed instanceof Allowed.ChangeId) {
            return schema.pattern("^" + Allowed.ChangeId.PATTERN + "$");
        }
        if (allowed instanceof Allowed.OnRecord) {
            return schema.minLength(1).maxLength(100);
        }
        return schema.pattern("^" + Allowed.IdOf.PATTERN + "$");
    }
}

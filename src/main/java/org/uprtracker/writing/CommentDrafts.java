package org.uprtracker.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.uprtracker.access.Caller;
import org.uprtracker.journal.Content;

/**
 * What somebody wrote beside recommendations in a file, as drafts of assessments of their organisation. They hold the
 * words and no status: a person reads them and sets that.
 */
@ApplicationScoped
public class CommentDrafts {
    private static final String REASON = "read from a file that was sent in";

    private final Drafts drafts;
    private final EntityManager entities;

    @Inject
    CommentDrafts(Drafts drafts, EntityManager entities) {
        this.drafts = drafts;
        this.entities = entities;
    }

    /**
     * @param recommendation its id
     * @param text what was written
     * @param source id of the source it stands in; null where that is none: a list that was written out of the record
     * @param place where; null without source
     */
    public record Comment(String recommendation, String text, String source, String place) {}

    /** How many drafts would be made. */
    @Transactional
    public long wouldDraft(String organisation, List<Comment> comments) {
        return unsaid(organisation, comments).size();
    }

    /**
     * Drafts what this organisation has neither said nor drafted yet in these words.
     *
     * @param organisation none where it is null: nobody's drafts are made
     * @param assessment what a comment is as the content of a draft
     * @return how many drafts were made
     */
    @Transactional
    public long draft(String person, String organisation, List<Comment> comments, Function<Comment, Content> assessment) {
        List<Comment> unsaid = unsaid(organisation, comments);
        Caller caller = new Caller(person, organisation, Set.of(), null, null);
        for (Comment comment : unsaid) {
            Content content = assessment.apply(comment);
            drafts.write(caller, content.thingKind(), Wish.Action.CREATE, content.publicId(), content, REASON, null);
        }
        return unsaid.size();
    }

    private List<Comment> unsaid(String organisation, List<Comment> comments) {
        List<Comment> unsaid = new ArrayList<>();
        if (organisation == null || comments.isEmpty()) {
            return unsaid;
        }
        drafts.lock(organisation);
        Set<List<String>> said = said(organisation);
        comments.stream().filter(comment -> said.add(List.of(comment.recommendation, comment.text))).forEach(unsaid::add);
        return unsaid;
    }

    private Set<List<String>> said(String organisation) {
        List<?> rows = entities.createNativeQuery("""
                        select d.content ->> 'recommendation', d.content ->> 'reasons' from draft d
                        where d.organisation = :organisation and d.kind = 'assessment' and d.content is not null
                        union
                        select s.public_id, a.reasons from assessment_version a
                        join thing o on o.id = a.assessor and o.public_id = :organisation
                        join thing s on s.id = a.subject where a.until is null""", Object[].class)
                .setParameter("organisation", organisation).getResultList();
        Set<List<String>> said = new HashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            if (columns[0] != null && columns[1] != null) {
                said.add(List.of((String) columns[0], (String) columns[1]));
            }
        }
        return said;
    }
}

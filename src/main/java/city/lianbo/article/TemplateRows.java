package city.lianbo.article;

import city.lianbo.article.ArticleRights.Reach;
import city.lianbo.document.BlockId;
import city.lianbo.platform.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of the templates that people made.
@Repository
class TemplateRows {

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A row as it lies there.
    record OwnTemplate(
            TemplateId id,
            Optional<DepartmentId> department,
            TemplateKind kind,
            String name,
            String about,
            ArticleText text) {}

    void insert(
            TemplateId id,
            Optional<DepartmentId> department,
            TemplateDraft draft,
            ArticleText text,
            Pen pen) {
        jdbc.sql(
                        """
                        insert into article_template (id, department_id, kind, name, about, title,
                            digest, author, cover, document, saved_by, saved_by_name, saved_at)
                        values (:id, :department, :kind, :name, :about, :title, :digest, :author,
                            :cover, :document, :person, :personName, :at)
                        """)
                .params(columns(id, draft, text, pen))
                .param("department", department.map(DepartmentId::value).orElse(null))
                .update();
        require(id, draft.required());
    }

    void update(TemplateId id, TemplateDraft draft, ArticleText text, Pen pen) {
        jdbc.sql(
                        """
                        update article_template set kind = :kind, name = :name, about = :about,
                            title = :title, digest = :digest, author = :author, cover = :cover,
                            document = :document, saved_by = :person, saved_by_name = :personName,
                            saved_at = :at
                        where id = :id
                        """)
                .params(columns(id, draft, text, pen))
                .update();
        free(id);
        require(id, draft.required());
    }

    private static Map<String, @Nullable Object> columns(
            TemplateId id, TemplateDraft draft, ArticleText text, Pen pen) {
        var columns = Stored.columns(text);
        columns.put("id", id.value());
        columns.put("kind", draft.kind().name());
        columns.put("name", draft.name());
        columns.put("about", draft.about());
        columns.put("person", pen.person().value());
        columns.put("personName", pen.name());
        columns.put("at", Stored.instant(pen.at()));
        return columns;
    }

    void delete(TemplateId id) {
        free(id);
        jdbc.sql("delete from article_template where id = ?").param(id.value()).update();
    }

    /// The city's and those of the departments within reach, by name.
    List<OwnTemplate> list(Reach reach) {
        return jdbc.sql(
                        """
                        select * from article_template
                        where :all or department_id is null or department_id = :department
                        order by name, id
                        """)
                .param("all", reach.all())
                .param("department", reach.department().map(DepartmentId::value).orElse(null))
                .query((row, _) -> own(row))
                .list();
    }

    Optional<OwnTemplate> find(TemplateId id, Reach reach) {
        return jdbc.sql(
                        """
                        select * from article_template where id = :id
                          and (:all or department_id is null or department_id = :department)
                        """)
                .param("id", id.value())
                .param("all", reach.all())
                .param("department", reach.department().map(DepartmentId::value).orElse(null))
                .query((row, _) -> own(row))
                .optional();
    }

    /// What many templates require, in one query.
    Map<TemplateId, List<RequiredBlock>> required(Collection<TemplateId> templates) {
        var required = new HashMap<TemplateId, List<RequiredBlock>>();
        if (!templates.isEmpty()) {
            jdbc.sql(
                            """
                            select template_id, block_id, label from article_template_required
                            where template_id in (:templates) order by template_id, place
                            """)
                    .param("templates", templates.stream().map(TemplateId::value).toList())
                    .query(row -> {
                        required.computeIfAbsent(
                                        new TemplateId(Stored.uuid(row, "template_id")),
                                        _ -> new ArrayList<>())
                                .add(block(row));
                    });
        }
        return required;
    }

    private static RequiredBlock block(ResultSet row) throws SQLException {
        return new RequiredBlock(new BlockId(row.getString("block_id")), row.getString("label"));
    }

    private void require(TemplateId id, List<RequiredBlock> required) {
        int place = 0;
        for (var block : required) {
            jdbc.sql(
                            """
                            insert into article_template_required
                                (template_id, place, block_id, label)
                            values (?, ?, ?, ?)
                            """)
                    .params(id.value(), place++, block.block().value(), block.label())
                    .update();
        }
    }

    private void free(TemplateId id) {
        jdbc.sql("delete from article_template_required where template_id = ?")
                .param(id.value())
                .update();
    }

    private static OwnTemplate own(ResultSet row) throws SQLException {
        return new OwnTemplate(
                new TemplateId(Stored.uuid(row, "id")),
                Stored.department(row),
                TemplateKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("about"),
                Stored.text(row));
    }
}

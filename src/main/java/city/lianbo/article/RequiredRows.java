package city.lianbo.article;

import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Passage;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which blocks an article may not lack, as its template said when it began; with the block as it
/// stood in the template, so that it can be put back.
@Repository
class RequiredRows {

    private final JdbcClient jdbc;

    RequiredRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ArticleId article, List<RequiredBlock> required, Document template) {
        int place = 0;
        for (var block : required) {
            var passage = template.passage(block.block());
            if (passage.isPresent()) {
                jdbc.sql(
                                """
                                insert into article_required
                                    (article_id, place, block_id, label, passage)
                                values (?, ?, ?, ?, ?)
                                """)
                        .params(
                                article.value(),
                                place++,
                                block.block().value(),
                                block.label(),
                                Documents.toJson(new Document(List.of(passage.get()))))
                        .update();
            }
        }
    }

    List<RequiredBlock> of(ArticleId article) {
        return jdbc.sql(
                        """
                        select block_id, label from article_required
                        where article_id = ? order by place
                        """)
                .param(article.value())
                .query((row, _) ->
                        new RequiredBlock(
                                new BlockId(row.getString("block_id")), row.getString("label")))
                .list();
    }

    /// The required blocks as the template had them.
    List<Passage> passages(ArticleId article) {
        return jdbc
                .sql("select passage from article_required where article_id = ? order by place")
                .param(article.value())
                .query((row, _) -> Documents.parse(row.getString(1)))
                .stream()
                .flatMap(document -> document.passages().stream())
                .toList();
    }
}

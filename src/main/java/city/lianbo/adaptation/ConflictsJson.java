package city.lianbo.adaptation;

import city.lianbo.article.RevisionId;
import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Conflict;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Passage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How conflicts are kept: each block as a document of one passage.
final class ConflictsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ConflictsJson() {}

    /// Absent sides are null.
    private record Kept(
            String block,
            String base,
            @Nullable String before,
            @Nullable String now,
            @Nullable String mine) {}

    static String write(List<OpenConflict> conflicts) {
        return conflicts.isEmpty()
                ? ""
                : JSON.writeValueAsString(conflicts.stream().map(ConflictsJson::kept).toList());
    }

    static List<OpenConflict> read(String json) {
        return json.isEmpty()
                ? List.of()
                : List.of(JSON.readValue(json, Kept[].class)).stream()
                        .map(ConflictsJson::conflict)
                        .toList();
    }

    private static Kept kept(OpenConflict open) {
        var conflict = open.conflict();
        return new Kept(
                open.block().value(),
                open.base().toString(),
                json(open.block(), conflict.before()),
                json(open.block(), conflict.now()),
                json(open.block(), conflict.mine()));
    }

    private static OpenConflict conflict(Kept kept) {
        return new OpenConflict(
                RevisionId.of(kept.base()),
                new Conflict(
                        new BlockId(kept.block()),
                        block(kept.before()),
                        block(kept.now()),
                        block(kept.mine())));
    }

    private static @Nullable String json(BlockId id, Optional<Block> block) {
        return block.map(found -> Documents.toJson(new Document(List.of(new Passage(id, found)))))
                .orElse(null);
    }

    private static Optional<Block> block(@Nullable String json) {
        return json == null
                ? Optional.empty()
                : Documents.parse(json).passages().stream().findFirst().map(Passage::block);
    }
}

package city.lianbo.simulator.http;

import city.lianbo.simulator.Material;
import java.util.List;
import java.util.Map;

/// Material in answers.
final class MaterialJson {

    private MaterialJson() {}

    static Map<String, Object> write(Material material) {
        var fields = Fields.of("media_id", material.mediaId());
        fields.put("name", material.name());
        fields.put("update_time", material.createdAt().getEpochSecond());
        fields.put("url", material.type().equals("image") ? material.file().url() : "");
        fields.put("tags", List.of());
        return fields;
    }

    static Response bytes(Call call, Material material) {
        return new Response(
                200,
                material.file().contentType(),
                call.world().materials().bytes(material),
                Map.of("Content-Disposition", "attachment"));
    }
}

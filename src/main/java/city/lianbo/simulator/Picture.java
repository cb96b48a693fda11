package city.lianbo.simulator;

/// An uploaded file as it lies on disk.
///
/// @param id the part of its address that nobody can guess
/// @param format `png`, `jpeg`, `gif`, `bmp`, `mp3`, `mp4` …
public record Picture(String id, String sha256, String format, long size) {

    /// The address as WeChat would give it.
    public String url() {
        return "http://mmbiz.qpic.cn/mmbiz_" + format + "/" + id + "/0?wx_fmt=" + format;
    }

    public String contentType() {
        return switch (format) {
            case "png", "jpeg", "gif", "bmp" -> "image/" + format;
            case "mp4" -> "video/mp4";
            default -> "application/octet-stream";
        };
    }
}

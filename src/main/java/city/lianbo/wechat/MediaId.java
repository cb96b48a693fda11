package city.lianbo.wechat;

/// WeChat's opaque name for a picture or draft of one account, 1 to 128 characters.
public record MediaId(String value) {

    public MediaId {
        if (value.isBlank() || value.length() > 128) {
            throw new IllegalArgumentException("media_id: 1 to 128 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

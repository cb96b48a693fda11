package city.lianbo.wechat;

/// WeChat did it and has nothing more to say.
public enum Done {
    DONE
}

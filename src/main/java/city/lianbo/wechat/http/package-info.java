/// WeChat over HTTP: a thin client of our own. The only package of the module that knows an HTTP
/// client; the tokens live here because nobody else ever holds one.
@NullMarked
package city.lianbo.wechat.http;

import org.jspecify.annotations.NullMarked;

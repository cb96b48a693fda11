@NullMarked
package city.lianbo.wechat.http;

import org.jspecify.annotations.NullMarked;

@NullMarked
package city.lianbo.wechat;

import org.jspecify.annotations.NullMarked;

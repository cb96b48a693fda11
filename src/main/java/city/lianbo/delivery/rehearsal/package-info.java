/// A world in memory for the engine to run in: simulated time, WeChat as far as a send needs it, and
/// the weather between them. The simulation and the rehearsal share it; nothing here can reach WeChat.
@NullMarked
package city.lianbo.delivery.rehearsal;

import org.jspecify.annotations.NullMarked;

package city.lianbo.alarm;

/// Something to look after by the side of the scheduler, so that it is noticed when the scheduler
/// stands still. Every bean of this type is called again and again on every node, by a thread of its
/// own that knows nothing of Quartz; a look that hangs holds up no other.
///
/// A look finds what is so in the rows and tells it; as every node looks, telling twice must do no
/// harm.
public interface Watch {

    void look();
}

package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;

/// Takes notes from the firing path and writes them behind it.
interface Recorder {

    /// Returns at once.
    void note(Note note);

    /// Returns when all that was noted before is written.
    void flush();
}

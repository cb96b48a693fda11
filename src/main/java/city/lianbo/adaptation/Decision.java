package city.lianbo.adaptation;

import city.lianbo.document.Block;

/// What a person decides about a block that both the master and the account changed.
public sealed interface Decision {

    /// The account follows the master in this block.
    record TakeMaster() implements Decision {}

    /// The account's own words stay, whatever the master says.
    record KeepMine() implements Decision {}

    /// The account says this, now that the person has seen both.
    record Say(Block block) implements Decision {}
}

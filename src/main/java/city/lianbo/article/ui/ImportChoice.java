package city.lianbo.article.ui;

import city.lianbo.document.Document;
import java.util.Optional;

/// What a person decided about an imported text.
///
/// @param title for the article; empty where its own stays
/// @param append true where the text goes behind what is there
record ImportChoice(Optional<String> title, Document document, boolean append) {}

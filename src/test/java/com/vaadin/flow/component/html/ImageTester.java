package com.vaadin.flow.component.html;

import com.vaadin.browserless.ComponentTester;
import com.vaadin.browserless.Tests;

/// Stands in for a class of browserless-test 1.1.1 that does not verify against Vaadin 25.3. To be
/// deleted with the next version of that library.
@Tests(Image.class)
public class ImageTester extends ComponentTester<Image> {

    public ImageTester(Image component) {
        super(component);
    }
}

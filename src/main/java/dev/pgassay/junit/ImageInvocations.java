package dev.pgassay.junit;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a class once on each of its images, and once where it names none. */
final class ImageInvocations implements ClassTemplateInvocationContextProvider, BeforeClassTemplateInvocationCallback {

    /** A class with parameters has runs of its own. */
    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getRequiredTestClass(), SchemaTest.class)
                && !ClassRun.isParameterized(context.getRequiredTestClass());
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(ExtensionContext context) {
        Declaration declaration = Homes.annotated(context).declaration();
        List<String> images = declaration.runsOnSeveral() ? declaration.images() : List.of("");
        return images.stream().map(image -> new Run(image.isEmpty() ? declaration.label() : image, image));
    }

    private record Run(String name, String image) implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int index) {
            return name;
        }

        @Override
        public void prepareInvocation(ExtensionContext context) {
            ClassRun.begin(context, image);
        }
    }

    @Override
    public void beforeClassTemplateInvocation(ExtensionContext context) {
        Home home = Homes.annotated(context);
        if (home.declaration().runsOnSeveral()) {
            home.skipWithoutEngine(context, ClassRun.around(context).map(ClassRun::image));
        }
    }
}

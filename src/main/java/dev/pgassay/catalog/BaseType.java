package dev.pgassay.catalog;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A base type, which functions read and write.
 *
 * @param name what identifies it
 * @param input the function that reads it from text
 * @param output the function that writes it as text
 * @param receive the function that reads it from bytes, or null
 * @param send the function that writes it as bytes, or null
 * @param typmodIn the function that reads its modifiers, or null
 * @param typmodOut the function that writes its modifiers, or null
 * @param analyze the function that gathers statistics, or null
 * @param subscript the function that subscripts it, or null
 * @param internalLength its bytes, {@code 16}, or {@code variable}
 * @param passedByValue whether it is handed over by value
 * @param alignment where it may begin
 * @param storage whether it may be compressed and moved
 * @param category the letter of its category
 * @param preferred whether it is preferred in its category
 * @param defaultValue the default as text, or null when there is none
 * @param element the type of what its subscript yields, or null
 * @param delimiter what stands between the elements of its array
 * @param collatable whether it has collations
 * @param owner the role that owns it
 * @param privileges what whom is granted, {@code usage with grant option}, by grantee, {@code public} for everyone; the owner is
 *     there only where it has not all
 * @param comment the comment, or null when there is none
 */
public record BaseType(
        ObjectName name,
        @Refers String input,
        @Refers String output,
        @Nullable @Refers String receive,
        @Nullable @Refers String send,
        @Nullable @Refers String typmodIn,
        @Nullable @Refers String typmodOut,
        @Nullable @Refers String analyze,
        @Nullable @Refers String subscript,
        String internalLength,
        boolean passedByValue,
        TypeAlignment alignment,
        Storage storage,
        String category,
        boolean preferred,
        @Nullable @Named("default") String defaultValue,
        @Nullable @Refers @Spelled(Spelling.TYPE) String element,
        String delimiter,
        boolean collatable,
        String owner,
        Map<String, Set<String>> privileges,
        @Nullable String comment)
        implements CatalogObject {}

#ifndef CMARKUP_H
#define CMARKUP_H

// A narrow door to libxml2. Its own headers bring in another ICU than Foundation's, and Swift
// refuses to see both; so Swift sees only these functions.

typedef struct markup_document markup_document;
typedef struct markup_node markup_node;

enum markup_kind { MARKUP_ELEMENT, MARKUP_TEXT, MARKUP_OTHER };

/// The tree of a document, as far as it could be read; NULL where there is none. Nothing is fetched
/// and no entity is expanded. `line` is set to the line of the last fault, or 0.
markup_document *markup_read(const char *bytes, int count, int is_html, int *line);
void markup_free(markup_document *document);

markup_node *markup_root(markup_document *document);
enum markup_kind markup_kind(const markup_node *node);
/// The local name of an element.
const char *markup_name(const markup_node *node);
/// The words of a text.
const char *markup_content(const markup_node *node);
markup_node *markup_child(const markup_node *node);
markup_node *markup_next(const markup_node *node);
markup_node *markup_parent(const markup_node *node);

#endif

#ifndef CMARKUP_H
#define CMARKUP_H

// A narrow door to libxml2. Its own headers bring in another ICU than Foundation's, and Swift
// refuses to see both; so Swift sees only these functions.

typedef struct markup_document markup_document;
typedef struct markup_node markup_node;
typedef struct markup_attribute markup_attribute;

enum markup_kind { MARKUP_ELEMENT, MARKUP_TEXT, MARKUP_OTHER };

/// The tree of a document, as far as it could be read; NULL where there is none. Nothing is fetched
/// and no entity is expanded. `line` is set to the line of the last fault, or 0.
/// `is_html` is 0 for XML, 1 for HTML, 2 for HTML that is in UTF-8 whatever it says.
markup_document *markup_read(const char *bytes, int count, int is_html, int *line);
void markup_free(markup_document *document);

markup_node *markup_root(markup_document *document);
enum markup_kind markup_kind(const markup_node *node);
/// The local name of an element.
const char *markup_name(const markup_node *node);
/// The namespace of an element; NULL where it has none.
const char *markup_namespace(const markup_node *node);
/// The line on which an element stands, from 1; the library counts no further than 65,535 in some versions.
long markup_line(const markup_node *node);
/// The attributes of an element, one after the other.
const markup_attribute *markup_first_attribute(const markup_node *node);
const markup_attribute *markup_next_attribute(const markup_attribute *attribute);
const char *markup_attribute_name(const markup_attribute *attribute);
/// The prefix of a name that belongs to a namespace; NULL where it belongs to none.
const char *markup_attribute_prefix(const markup_attribute *attribute);
/// The value, up to the first entity; never NULL.
const char *markup_attribute_value(const markup_attribute *attribute);
/// The words of a text.
const char *markup_content(const markup_node *node);
markup_node *markup_child(const markup_node *node);
markup_node *markup_next(const markup_node *node);
markup_node *markup_parent(const markup_node *node);

#endif

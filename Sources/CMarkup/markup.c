#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#define DOCUMENT(pointer) ((xmlDocPtr)(pointer))
#define ATTRIBUTE(pointer) ((xmlAttrPtr)(pointer))
#define NODE(pointer) ((xmlNodePtr)(pointer))

markup_document *markup_read(const char *bytes, int count, int is_html, int *line) {
    xmlResetLastError();
    xmlDocPtr document;
    if (is_html) {
        int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER
            | HTML_PARSE_COMPACT;
        document = htmlReadMemory(bytes, count, NULL, is_html > 1 ? "UTF-8" : NULL, options);
    } else {
        int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_RECOVER
            | XML_PARSE_COMPACT;
        document = xmlReadMemory(bytes, count, NULL, NULL, options);
    }
    xmlErrorPtr fault = xmlGetLastError();
    *line = fault && fault->level != XML_ERR_WARNING ? fault->line : 0;
    return (markup_document *)document;
}

void markup_free(markup_document *document) { xmlFreeDoc(DOCUMENT(document)); }

markup_node *markup_root(markup_document *document) {
    return (markup_node *)xmlDocGetRootElement(DOCUMENT(document));
}

enum markup_kind markup_kind(const markup_node *node) {
    switch (NODE(node)->type) {
    case XML_ELEMENT_NODE: return MARKUP_ELEMENT;
    case XML_TEXT_NODE:
    case XML_CDATA_SECTION_NODE: return MARKUP_TEXT;
    default: return MARKUP_OTHER;
    }
}

const char *markup_name(const markup_node *node) { return (const char *)NODE(node)->name; }

const char *markup_namespace(const markup_node *node) {
    return NODE(node)->ns ? (const char *)NODE(node)->ns->href : NULL;
}

long markup_line(const markup_node *node) { return xmlGetLineNo(NODE(node)); }

const markup_attribute *markup_first_attribute(const markup_node *node) {
    return (const markup_attribute *)NODE(node)->properties;
}

const markup_attribute *markup_next_attribute(const markup_attribute *attribute) {
    return (const markup_attribute *)ATTRIBUTE(attribute)->next;
}

const char *markup_attribute_name(const markup_attribute *attribute) {
    return (const char *)ATTRIBUTE(attribute)->name;
}

const char *markup_attribute_prefix(const markup_attribute *attribute) {
    return ATTRIBUTE(attribute)->ns ? (const char *)ATTRIBUTE(attribute)->ns->prefix : NULL;
}

const char *markup_attribute_value(const markup_attribute *attribute) {
    xmlNodePtr text = ATTRIBUTE(attribute)->children;
    return text && text->type == XML_TEXT_NODE && text->content ? (const char *)text->content : "";
}

const char *markup_content(const markup_node *node) { return (const char *)NODE(node)->content; }

markup_node *markup_child(const markup_node *node) {
    // Only elements have children of their own; an entity's would lead out of the tree.
    return NODE(node)->type == XML_ELEMENT_NODE ? (markup_node *)NODE(node)->children : NULL;
}

markup_node *markup_next(const markup_node *node) { return (markup_node *)NODE(node)->next; }

markup_node *markup_parent(const markup_node *node) { return (markup_node *)NODE(node)->parent; }

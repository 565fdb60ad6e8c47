// Codes 06xx: diagrams.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::diagram_syntax, Severity::error, "Flowchart syntax",
     R"(The flowchart cannot be read. The message says what was expected and the hint how to write it. Most often a label
holds brackets or quotes and needs double quotes around it, or a node is called 'end' in lower case.)",
     R"(flowchart TB
A[call f(x)] --> B)"},
    {Code::diagram_limit, Severity::error, "Flowchart too large",
     R"(The flowchart has more nodes, connections or text than anybody can read, and than is drawn in bounded time. Split it
into several diagrams.)",
     ""},
    {Code::diagram_style, Severity::warning, "Style of a diagram not used",
     R"(A declaration of 'style', 'classDef' or 'linkStyle' is not among those that diagrams use, or its value is not
understood. Colours are written as '#eee', '#eeeeee', 'rgb(0 0 0)' or by name. Or an entry of a legend does not begin
with a link: '%% legend: --> data flow | -.-> influence'.)",
     R"(style A fill:url(x))"},
    {Code::diagram_link, Severity::error, "Unsafe link in a diagram",
     R"(A 'click' statement leads to an address that could run a script. Use an http, https or mailto address, or a relative
path.)",
     "click A \"javascript:alert(1)\""},
    {Code::diagram_image, Severity::warning, "Image in a diagram not shown",
     R"(A node names an image. Diagrams load nothing from elsewhere, so the node is drawn with its label only.)",
     R"(A@{ img: "https://example.com/x.png", label: "X" })"},
    {Code::diagram_kind, Severity::warning, "Diagram shown as source",
     R"(Only flowcharts are drawn when the site is built. Diagrams of other kinds show their source, or are drawn by
mermaid.js in the reader's browser when site.yaml says 'features: {mermaid_client: true}'.)",
     R"(sequenceDiagram
A->>B: Hello)"},
};

}  // namespace

std::span<const CodeInfo> diagram_codes() {
  return table;
}

}  // namespace fieldguide

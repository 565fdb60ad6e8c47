// URLs that run a program are recognised in every disguise that browsers see through.
#include "base/url.hpp"

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("a URL that a browser would run is dangerous, however it is written") {
  for (const char* url :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:x", "\x01javascript:x",
        "java\nscript:x", "java\tscript:x", "vbscript:x", "data:text/html,x",
        "DATA:image/png;base64,AA", "javascript:", "j\ra\nv\tascript\n:x"})
    CHECK(is_dangerous_url(url));
}

TEST_CASE("an ordinary URL is not dangerous") {
  for (const char* url :
       {"", "https://example.org/", "roles/x.md#javascript:x", "javascript", "data.md", "./data:x",
        "javascripts:x", "mailto:a@b.c", "#data:", "x javascript:y"})
    CHECK_FALSE(is_dangerous_url(url));
}

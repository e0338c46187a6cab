#include <doctest/doctest.h>

#include "html/html.hpp"

namespace html_escaping_test {

using namespace willai;

TEST_CASE("text is escaped, markup of the program is not") {
  Html out;
  out << "<p>"_html << "a < b & \"c\" > 'd'" << "</p>"_html;
  CHECK(out.text() == "<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>");
}

TEST_CASE("a value cannot leave its attribute") {
  Html out;
  out << "<a title=\""_html << "\" onclick=\"alert(1)" << "\">"_html;
  CHECK(out.text() == "<a title=\"&quot; onclick=&quot;alert(1)\">");
}

TEST_CASE("special characters side by side and at both ends are escaped") {
  Html out;
  out << "<<&&>>" << std::string("'x'") << std::string_view("");
  CHECK(out.text() == "&lt;&lt;&amp;&amp;&gt;&gt;&#39;x&#39;");
}

TEST_CASE("a special character is escaped wherever it is in a text of any length") {
  for (std::size_t length = 1; length < 70; ++length)
    for (std::size_t at = 0; at < length; ++at) {
      const std::string before(at, 'x'), behind(length - at - 1, 'y');
      Html out;
      out << before + "<" + behind;
      CHECK(out.text() == before + "&lt;" + behind);
    }
}

TEST_CASE("letters beyond ASCII pass unchanged") {
  Html out;
  out << "0.39–0.56 “Łódź”";
  CHECK(out.text() == "0.39–0.56 “Łódź”");
}

TEST_CASE("a path of the site gets the base path, an address elsewhere does not") {
  Html out("/jobs");
  out << Url{"/professions"} << " "_html << Url{"https://example.org/?a=1&b=2"} << " "_html << Url{"#n1"};
  CHECK(out.text() == "/jobs/professions https://example.org/?a=1&amp;b=2 #n1");
}

TEST_CASE("whole numbers print as digits") {
  Html out;
  out << 0 << " "_html << -12 << " "_html << 2147483647;
  CHECK(out.text() == "0 -12 2147483647");
}

}  // namespace html_escaping_test

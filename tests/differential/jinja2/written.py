"""Cases written by hand: one template a line, grouped by what they are about."""

LITERALS = r"""
{{ 1 }} {{ 1_000 }} {{ 0x1F }} {{ 0b101 }} {{ 0o17 }} {{ 0 }} {{ 00 }}
{{ 1.5 }} {{ 1e3 }} {{ 1.5e-7 }} {{ 1E5 }} {{ 1_0.5_0 }} {{ 123456789.123456789 }}
{{ 1e16 }} {{ 1e15 }} {{ 123456789012345678.0 }} {{ 0.0001 }} {{ 0.00001 }} {{ 1e300 }} {{ 5e-324 }}
{{ 0.1 + 0.2 }} {{ 1/3 }} {{ 2/1 }} {{ 100.0 }} {{ -0.0 }} {{ 1e400 }} {{ -1e400 }}
{{ "a" 'b' "c" }}
{{ "it's" }} {{ 'say "so"' }} {{ "a\tb\\n\"q\" \x41 \u00e9 \U0001F98A \101 \q" }}
{{ "\a\b\f\v\r"|length }} {{ "\0"|length }} {{ "\777"|length }}
{{ "a\
b" }}
{{ "\x4" }}
{{ "\u12" }}
{{ true }} {{ false }} {{ none }} {{ True }} {{ False }} {{ None }}
{{ [1, "a", none, 1.5, true] }} {{ [] }} {{ [1,] }} {{ [[1], [2]] }}
{{ (1, 2) }} {{ (1,) }} {{ () }} {{ 1, 2 }} {{ 1, }}
{{ {"a": 1, 'b': [2]} }} {{ {} }} {{ {1: 2, none: 3, 1.5: 4} }} {{ {"a": 1, "a": 2} }} {{ {1: "a", 1.0: "b", true: "c"} }}
{{ {"a": {"b": {"c": 3}}}.a.b.c }} {{ {"a": 1}["a"] }} {{ [1, 2][0] }} {{ (1, 2)[1] }} {{ "abc"[1] }}
{{ {[1]: 2} }}
{{ {{}: 2} }}
{{ "<b>" }} {{ ['<b>', "it's", 'a"b', 'a"\'b'] }} {{ {"<": "&"} }}
{{ ["\n\t\r\\", "\x00\x7f", "é", "\u200b", "\U0001F98A", "\xa0"] }}
{{ [html] }} {{ (html,) }}
{{ 007 }}
{{ 1__0 }}
{{ 1.e5 }}
{{ 0x }}
"""

OPERATORS = r"""
{{ 1 + 2 }} {{ 1 - 2 }} {{ 3 * 4 }} {{ 7 / 2 }} {{ 7 // 2 }} {{ 7 % 3 }} {{ 2 ** 10 }}
{{ -7 // 2 }} {{ -7 % 3 }} {{ 7 // -2 }} {{ 7 % -3 }} {{ -7 // -2 }} {{ -7 % -3 }}
{{ 7.5 // 2 }} {{ -7.5 // 2 }} {{ 7.5 % 2 }} {{ -7.5 % 2 }} {{ 7.5 % -2 }} {{ 6.0 % 3 }} {{ -6.0 % 3 }} {{ 6.0 // -4 }} {{ 0.0 // 3 }} {{ 1e300 // 1e-10 }}
{{ 2 ** -1 }} {{ 2 ** 0.5 }} {{ 2 ** 3 ** 2 }} {{ -2 ** 2 }} {{ (-8) ** 2 }} {{ 0 ** 0 }} {{ 4 ** 0.5 }}
{{ 0 ** -1 }}
{{ 10.0 ** 400 }}
{{ 1 / 0 }}
{{ 1 // 0 }}
{{ 1 % 0 }}
{{ 1.0 / 0 }}
{{ 1.0 // 0.0 }}
{{ 1.0 % 0 }}
{{ true + true }} {{ true * 3 }} {{ false - 1 }} {{ true / 2 }} {{ true ** 2 }} {{ -true }} {{ +true }}
{{ 1 + 2 * 3 - 4 / 2 }} {{ (1 + 2) * 3 }} {{ 2 * 3 % 4 }} {{ 2 + 3 ~ 4 }} {{ 1 ~ 2 + 3 }} {{ 1 + 2 ~ 3 * 4 }}
{{ - 3 }} {{ +3 }} {{ --3 }} {{ -minus }} {{ - -1.5 }} {{-1}} {{+1}} {{ -one|abs }} {{ 2 - -2 }}
{{ "a" + "b" }} {{ "a" * 3 }} {{ 3 * "a" }} {{ "a" * -1 }} {{ [1] + [2] }} {{ [1] * 2 }} {{ 2 * [1] }} {{ (1,) + (2,) }} {{ (1,) * 2 }}
{{ "a" + 1 }}
{{ 1 + "a" }}
{{ [1] + (2,) }}
{{ none + 1 }}
{{ "a" - "b" }}
{{ "a" * "b" }}
{{ "a" * 1.5 }}
{{ [1] - [1] }}
{{ {} + {} }}
{{ -"a" }}
{{ -none }}
{{ +[] }}
{{ "a" ~ 1 ~ none ~ 1.5 ~ [1] ~ true }} {{ "<" ~ ">" }} {{ html ~ "<" }} {{ "<" ~ html }} {{ "<" ~ html ~ 1 }} {{ 1 ~ 2 }}
{{ html + "<" }} {{ "<" + html }} {{ html + html }} {{ html * 2 }}
{{ html + 1 }}
{{ 1 == 1.0 }} {{ 1 == true }} {{ "a" == "a" }} {{ "1" == 1 }} {{ none == none }} {{ none == false }} {{ [1] == [1.0] }} {{ [1] == (1,) }} {{ (1,) == (1.0,) }}
{{ {"a": 1, "b": 2} == {"b": 2, "a": 1} }} {{ {"a": 1} == {"a": 2} }} {{ {} == [] }} {{ html == "<em>hi</em> & bye" }} {{ 1 != 2 }} {{ "a" != 1 }}
{{ 1 < 2 }} {{ 1 <= 1 }} {{ 2 > 1 }} {{ 2 >= 3 }} {{ 1 < 1.5 }} {{ true < 2 }} {{ "a" < "b" }} {{ "B" < "a" }} {{ "é" > "z" }} {{ [1, 2] < [1, 3] }} {{ [1] < [1, 0] }} {{ (1, "a") < (1, "b") }}
{{ 1 < "a" }}
{{ none < 1 }}
{{ [1] < (2,) }}
{{ {} < {} }}
{{ [1, "a"] < [1, 2] }}
{{ [{}] < [{}] }}
{{ 1 < 2 < 3 }} {{ 1 < 2 > 1 }} {{ 3 > 2 > 2 }} {{ 1 == 1 != 2 }} {{ 1 < 3 in [3] }} {{ 1 in [1] == true }}
{{ 1 < 2 and 2 < 3 }} {{ 1 > 2 or 3 }} {{ 0 or "" or [] or "x" }} {{ 1 and 0 and missing }} {{ 1 or missing }} {{ not 1 }} {{ not not 1 }} {{ not 1 == 2 }} {{ not [] }}
{{ 1 in [1, 2] }} {{ 3 not in [1] }} {{ "a" in "cat" }} {{ "" in "cat" }} {{ "a" in map }} {{ "z" in map }} {{ 1 in map }} {{ "x" not in "cat" }} {{ 1.0 in [1] }} {{ none in mixed }} {{ [1, 2] in nested }}
{{ not 1 in [2] }} {{ (not 1) in [false] }}
{{ 1 in "1" }}
{{ 1 in 2 }}
{{ 1 in none }}
{{ missing in [1] }}
{{ 1 in missing }}
{{ 1 if true else 2 }} {{ 1 if false else 2 }} {{ 1 if 0 else 2 if 0 else 3 }} {{ "a" if zero }}| {{ ("x" if no) is defined }} {{ ("x" if no)|default("d") }} {{ (1 if no) or 2 }}
{{ ("x" if no) + 1 }}
{{ ("x" if no).y }}
{{ "x" if missing }}
{{ missing if false else 1 }} {{ 1 if true else missing }}
{{ big * 2 }} {{ big + 0.5 }} {{ big // 7 }} {{ big % 1000 }} {{ big / 1000 }} {{ 2 ** 62 }} {{ 9223372036854775807 }} {{ -9223372036854775807 - 1 }}
{{ 3 if 1 else 2 + 5 }} {{ (3 if 0 else 2) + 5 }}
{{ 1 +
2 }}
{{ 1 = 2 }}
{{ 1 + }}
{{ * 2 }}
{{ }}
{{ 1 2 }}
{{ a b }}
{{ 1 ! 2 }}
{{ (1 }}
{{ 1) }}
{{ [1 }}
{{ {"a" 1} }}
{{ {"a": } }}
{{ 1 <> 2 }}
{{ & }}
{{ "abc }}
"""

NAMES = r"""
{{ title }} {{ name }} {{ zero }} {{ pi }} {{ nothing }} {{ yes }} {{ html }} {{ quote }} {{ unicode }}
{{ people[0].name }} {{ people.0.name }} {{ people[-1].name }} {{ people[0]["name"] }} {{ people[0].address.zip }} {{ deep.x.y.z }} {{ deep["x"].y["z"] }} {{ map.a }} {{ map["a"] }} {{ nested[0][1] }} {{ nested.1.0 }}
{{ numbers }} {{ map }} {{ mixed }} {{ people[0] }} {{ words }} {{ nested }}
{{ missing }}
{{ missing.x }}
{{ map.missing }}
{{ map["missing"] }}
{{ map.missing.x }}
{{ numbers[9] }}
{{ numbers[-4] }}
{{ numbers["a"] }}
{{ numbers.a }}
{{ nothing.x }}
{{ zero.x }}
{{ name.x }}
{{ map[1] }}
{{ "abc"[5] }}
{{ numbers[1.0] }}
{{ numbers[none] }}
{{ numbers[true] }} {{ "abc"[-1] }} {{ emoji[1] }} {{ emoji[-1] }} {{ html[0] }} {{ html[1:3] }}
{{ numbers[0:2] }} {{ numbers[1:] }} {{ numbers[:-1] }} {{ numbers[::2] }} {{ numbers[::-1] }} {{ numbers[5:] }} {{ numbers[-9:2] }} {{ numbers[2:0:-1] }} {{ numbers[0:9:9] }} {{ numbers[:] }} {{ numbers[-1:-9:-1] }} {{ numbers[9:0:-2] }}
{{ "hello"[1:3] }} {{ "hello"[::-1] }} {{ emoji[1:] }} {{ emoji[::-1] }} {{ "hello"[-3:-1] }} {{ "hello"[9:] }} {{ (1, 2, 3)[1:] }} {{ "hello"[::2] }}
{{ numbers[none:2] }} {{ numbers[true:] }}
{{ numbers["a":] }}
{{ numbers[::0] }}
{{ map[1:2] }}
{{ zero[1:2] }}
{{ missing[1:2] }}
{{ missing is defined }} {{ map.missing is defined }} {{ map.a is defined }} {{ missing is undefined }} {{ numbers[9] is defined }} {{ name.x is defined }} {{ zero.x is defined }} {{ nothing.x is defined }}
{{ missing.x is defined }}
{{ map.missing.x is defined }}
{{ missing|default("d") }} {{ map.missing|default("d") }} {{ empty|default("d") }}| {{ empty|default("d", true) }} {{ nothing|default("d") }} {{ nothing|default("d", true) }} {{ zero|default(9, boolean=true) }} {{ missing|d }}| {{ missing|default(default_value="x") }}
{{ missing.x|default("d") }}
{{ missing|default(missing) }}
{{ missing == 1 }}
{{ missing|upper }}
{{ not missing }}
{{ missing() }}
{{ -missing }}
{{ missing ~ "a" }}
{{ [missing]|length }} {{ {"a": missing}|length }} {{ [missing, 1]|last }}
{% if missing %}x{% endif %}
{% for x in missing %}x{% endfor %}
{% set x = missing %}{{ x is defined }}
{% set x = missing %}{{ x }}
{{ _x is defined }} {{ x1 is defined }} {{ größe is defined }}
{{ map.items is defined and false }}{{ self is defined and false }}
"""

SAFETY = r"""
{{ title }}|{{ title|safe }}|{{ title|escape }}|{{ title|e|e }}|{{ title|safe|escape }}|{{ title|forceescape }}|{{ html|forceescape }}|{{ html|e }}
{{ html }}|{{ html|upper }}|{{ html|lower }}|{{ html|title }}|{{ html|capitalize }}|{{ html|trim }}|{{ html|string }}|{{ html|length }}
{{ html|replace("hi", "<i>") }}|{{ html|replace("&", "x") }}|{{ title|replace("&", html) }}|{{ title|replace(html, "x") }}|{{ title|replace("<b>"|safe, "x") }}|{{ "a<b"|replace("b", "<c>"|safe) }}
{{ html|truncate(8) }}|{{ html|truncate(8, true) }}|{{ html|truncate(8, true, "<") }}|{{ title|truncate(8, true, html[:2]) }}|{{ title|truncate(9) }}
{{ html|indent }}|{{ html|indent(2, true) }}|{{ html|reverse }}|{{ html|first }}|{{ html|last }}|{{ html|list|length }}|{{ html|wordcount }}|{{ html|urlencode }}
{{ [html, "<"]|join }}|{{ ["<", html]|join(",") }}|{{ ["<", ">"]|join("&") }}|{{ ["<", ">"]|join("&"|safe) }}|{{ ["<", 1]|join(html) }}|{{ [1, 2]|join("<") }}
{{ (html ~ "<")|upper }}|{{ ("<" ~ html) is escaped }}|{{ ("<" ~ 1) is escaped }}|{{ html is escaped }}|{{ title is escaped }}|{{ (html + "<") is escaped }}|{{ html[1:] is escaped }}|{{ html[0] is escaped }}|{{ (html * 2) is escaped }}
{{ html is string }} {{ html == html|string }} {{ html|tojson }} {{ title|tojson }} {{ title|tojson is escaped }} {{ title|e is escaped }} {{ title|safe|upper is escaped }}
{% set x %}<b>{{ title }}</b>{% endset %}{{ x }}{{ x is escaped }}
{% set x | upper %}<b>{{ title }}</b>{% endset %}{{ x }}
{% set x | length %}abc{% endset %}{{ x }} {{ x is escaped }}
{% set x | replace("a", "<") %}a{% endset %}{{ x }}
{% macro m(a) %}<i>{{ a }}</i>{% endmacro %}{{ m(title) }}|{{ m(html) }}|{{ m("<") ~ "<" }}|{{ m("<")|upper }}|{{ m(m("<")) }}
{% filter upper %}<b>{{ title }}</b>{% endfilter %}
{% filter replace("b", "<")|lower %}Abc{% endfilter %}
{% filter forceescape %}<b>{% endfilter %}
{{ {"<k>": "<v>"} }} {{ ["<"] }} {{ ("<",) }} {{ "'" }} {{ '"' }} {{ "a&amp;b" }}
{{ "<"|safe|string is escaped }} {{ "<"|string is escaped }} {{ 1|safe }} {{ 1|escape is escaped }} {{ none|safe }} {{ [1]|safe }}
{{ "<b>"|e|replace("&lt;", "[") }} {{ ("<b>"|e) + "<b>" }} {{ "%s" ~ html }}
{{ words|map("e")|join("<") }} {{ ["<", "a"]|map("escape")|join("<") }} {{ ["<", "a"]|map("upper")|join }}
{{ html|default("x") }} {{ missing|default(html) }} {{ html if yes else "<" }} {{ "<" if yes else html }} {{ html or "<" }} {{ empty or html }}
{{ [html]|first }} {{ {"k": html}.k }} {{ [html, "<"]|sort|join("|") }} {{ [html]|map("length")|first }} {{ [html]|unique|first }}
"""

STRINGS = r"""
{{ name|upper }} {{ "ABC"|lower }} {{ "hELLO wORLD"|capitalize }} {{ "hello wORLD foo-bar (baz) [x {y <z"|title }} {{ "it's o'neil"|title }} {{ ""|title }}| {{ ""|capitalize }}| {{ "ß"|upper }} {{ "ÉCOLE"|lower }} {{ "éCOLE"|capitalize }} {{ "éa ÎB"|title }}
{{ 1|upper }} {{ none|lower }} {{ true|upper }} {{ 1.50|string }} {{ [1, "a"]|upper }}
[{{ spaced|trim }}] [{{ "xxaxx"|trim("x") }}] [{{ "xyax"|trim("xy") }}] [{{ "  a "|trim(" ") }}] [{{ "aaa"|trim("a") }}] [{{ ""|trim }}] [{{ "\u00a0a\u2003"|trim }}] [{{ 1|trim }}] [{{ "a"|trim("") }}]
{{ "aaa"|replace("a", "b") }} {{ "aaa"|replace("a", "b", 2) }} {{ "abc"|replace("", "-") }} {{ "abc"|replace("", "-", 2) }} {{ ""|replace("", "-") }} {{ "abc"|replace("x", "y") }} {{ "aaa"|replace("a", "b", 0) }} {{ "aaa"|replace("a", "b", -1) }} {{ "abab"|replace("ab", "ba") }} {{ "abc"|replace("abc", "") }}| {{ 121|replace(1, 3) }} {{ "a"|replace("a", none) }} {{ "é"|replace("", "-") }}
{{ "aaa"|replace(old="a", new="b", count=1) }}
{{ "aaa"|replace("a") }}
{{ "aaa"|replace("a", "b", "c") }}
{{ long|truncate(20) }} {{ long|truncate(20, true) }} {{ long|truncate(20, false, "") }} {{ long|truncate(20, end="…") }} {{ long|truncate(40) }} {{ long|truncate(38, leeway=4) }} {{ long|truncate(38, leeway=5) }} {{ long|truncate(3) }} {{ long|truncate(9, true, "...", 0) }} {{ "foo bar baz qux"|truncate(9) }} {{ "foo bar baz qux"|truncate(11, false, "...", 0) }} {{ "abcdefghijklmnop"|truncate(5) }} {{ unicode|truncate(8, true) }} {{ long|truncate }} {{ long|truncate(length=10, killwords=true) }} {{ "a b c d e f g h i"|truncate(0, true, "", 0) }}|
{{ long|truncate(2) }}
{{ long|truncate(-1) }}
{{ long|truncate(20, leeway=-1) }}
{{ 12345|truncate }}
{{ lines|indent }}
{{ lines|indent(2) }}|{{ lines|indent(2, true) }}|{{ lines|indent(2, true, true) }}|{{ lines|indent(2, blank=true) }}|{{ lines|indent(">") }}|{{ lines|indent(0) }}|{{ lines|indent(width=1, first=true) }}|{{ ""|indent }}|{{ ""|indent(2, true) }}|{{ "a\n"|indent(2) }}|{{ "\n"|indent(2, true, true) }}|{{ "a\r\nb"|indent }}|{{ "\n\na"|indent(1) }}|{{ "a"|indent(-1) }}
{{ "one two  three"|wordcount }} {{ ""|wordcount }} {{ unicode|wordcount }} {{ "a_b c-d e'f"|wordcount }} {{ 12|wordcount }} {{ emoji|wordcount }}
{{ "a b/c?d=é&f"|urlencode }} {{ {"a": "1 2", "b/": "é"}|urlencode }} {{ [["a", 1], ["b", "&"]]|urlencode }} {{ 12|urlencode }} {{ "~-._"|urlencode }} {{ ""|urlencode }}| {{ {}|urlencode }}| {{ pairs|urlencode }} {{ none|urlencode }}
{{ ["a"]|urlencode }}
{{ "hello"|length }} {{ unicode|length }} {{ emoji|length }} {{ emoji|count }} {{ "héllo"|reverse }} {{ emoji|reverse }} {{ "abc"|first }} {{ "abc"|last }} {{ emoji|list }} {{ ""|list }}
{{ ""|first }}
{{ ""|last }}
{{ "abc"|join("-") }} {{ "abc"|list|join("-") }} {{ "abca"|unique|join }} {{ "cab"|sort|join }} {{ "abc"|max }} {{ "abc"|min }} {{ "abc"|batch(2)|map("join")|join("|") }}
{{ name|nosuch }}
{{ name|upper(1) }}
{{ name|upper|lower|title }}
{{ name |upper | lower }} {{ name|
upper }}
{{ "a,b"|replace(",", "|")|upper }} {{ ("a" ~ "b")|upper }} {{ "a" ~ "b"|upper }} {{ "a" + "b"|upper }} {{ 2 * "a"|upper }}
{{ "abc" is lower }} {{ "ABC" is upper }} {{ "aBc" is lower }} {{ "" is lower }} {{ "1" is lower }} {{ "a1" is lower }} {{ "É" is upper }} {{ 1 is lower }} {{ "ß" is lower }}
"""

SEQUENCES = r"""
{{ numbers|length }} {{ map|length }} {{ nobody|length }} {{ (1, 2)|length }} {{ people|count }}
{{ zero|length }}
{{ none|length }}
{{ numbers|first }} {{ numbers|last }} {{ map|first }} {{ map|last }} {{ (7, 8)|last }}
{{ nobody|first }}
{{ nobody|last }}
{{ nobody|first is defined }} {{ nobody|first|default("d") }}
{{ numbers|join }} {{ numbers|join(", ") }} {{ people|join(", ", attribute="name") }} {{ people|join(",", "address.zip") }} {{ nested|join("|") }} {{ mixed|join("-") }} {{ map|join }} {{ nobody|join(",") }}| {{ nested|join(",", attribute=0) }} {{ nested|join(",", attribute="0") }} {{ numbers|join(1) }} {{ numbers|join(none) }}
{{ zero|join }}
{{ people|join(",", "nope") }}
{{ numbers|sort }} {{ numbers|sort(true) }} {{ numbers|sort(reverse=true) }} {{ words|sort }} {{ words|sort(case_sensitive=true) }} {{ words|sort(true, true) }} {{ floats|sort }} {{ map|sort }} {{ nested|sort(reverse=true) }} {{ nobody|sort }} {{ [true, 0, 2.5]|sort }} {{ ["b", "A", "a", "B"]|sort }} {{ ["b", "A", "a", "B"]|sort(reverse=true) }}
{{ people|sort(attribute="age")|join(",", "name") }} {{ people|sort(attribute="age,name")|join(",", "name") }} {{ people|sort(attribute="city")|join(",", "name") }} {{ people|sort(attribute="city", case_sensitive=true)|join(",", "name") }} {{ people|sort(true, attribute="address.zip")|join(",", "name") }} {{ nested|sort(attribute=0) }} {{ people|sort(attribute="age", reverse=true)|join(",", "name") }}
{{ mixed|sort }}
{{ people|sort }}
{{ people|sort(attribute="nope") }}
{{ zero|sort }}
{{ [none, none]|sort }}
{{ [none]|sort }} {{ [{}]|sort }} {{ [[1, "a"], [0, "b"]]|sort }}
{{ numbers|unique|list }} {{ words|unique|list }} {{ words|unique(true)|list }} {{ people|unique(attribute="age")|join(",", "name") }} {{ people|unique(attribute="city")|join(",", "name") }} {{ [1, 1.0, true, "1", none, none]|unique|list }} {{ (1, 2, 1)|unique|list }} {{ [0.5, 0.5]|unique|list }}
{{ [[1]]|unique|list }}
{{ people|unique|list }}
{{ people|unique(attribute="nope")|list }}
{{ numbers|reverse|list }} {{ map|reverse|list }} {{ nobody|reverse|list }} {{ (1, 2)|reverse|list }}
{{ zero|reverse }}
{{ numbers|list }} {{ map|list }} {{ "ab"|list }} {{ (1, 2)|list }} {{ range(3)|list }}
{{ none|list }}
{{ numbers|batch(2)|list }} {{ numbers|batch(2, "x")|list }} {{ numbers|batch(9, 0)|list }} {{ nobody|batch(2)|list }} {{ numbers|batch(3)|list }} {{ numbers|batch(linecount=1, fill_with="-")|list }} {{ map|batch(2)|list }}
{{ numbers|slice(2)|list }} {{ numbers|slice(2, "x")|list }} {{ numbers|slice(5)|list }} {{ numbers|slice(5, "-")|list }} {{ nobody|slice(2)|list }} {{ range(10)|slice(3)|list }} {{ range(10)|slice(4, 0)|list }}
{{ numbers|slice(0)|list }}
{{ people|groupby("age")|map("first")|join(",") }} {% for g in people|groupby("age") %}{{ g.grouper }}:{{ g.list|map(attribute="name")|join(",") }};{% endfor %}
{% for city, them in people|groupby("city") %}{{ city }}={{ them|join(",", "name") }};{% endfor %}
{% for city, them in people|groupby("city", case_sensitive=true) %}{{ city }}={{ them|join(",", "name") }};{% endfor %}
{% for z, them in people|groupby("address.zip") %}{{ z }}{{ them|length }}{% endfor %} {% for k, v in nested|groupby(0) %}{{ k }}{{ v }}{% endfor %}
{% for n, them in partial|groupby("n", default=0) %}{{ n }}={{ them }};{% endfor %} {{ people|groupby("age") }}
{{ partial|groupby("n") }}
{{ mixed|groupby("x") }}
{{ people|selectattr("active")|map(attribute="name")|join(",") }} {{ people|rejectattr("active")|map(attribute="name")|join(",") }} {{ people|selectattr("age", "gt", 28)|map(attribute="name")|join(",") }} {{ people|selectattr("age", "==", 30)|map(attribute="name")|list }} {{ people|rejectattr("age", "equalto", 30)|map(attribute="name")|list }} {{ people|selectattr("address.zip", "eq", "3000")|list|length }} {{ people|selectattr("city", "in", ["Oslo"])|list|length }} {{ partial|selectattr("n", "defined")|list }} {{ partial|rejectattr("n", "defined")|list }} {{ nobody|selectattr("x")|list }}
{{ partial|selectattr("n")|list }}
{{ people|selectattr("age", "nosuch")|list }}
{{ people|selectattr()|list }}
{{ numbers|select|list }} {{ [0, 1, "", "a"]|select|list }} {{ numbers|select("odd")|list }} {{ numbers|reject("odd")|list }} {{ numbers|select("gt", 1)|list }} {{ mixed|select("string")|list }} {{ mixed|select("none")|list }} {{ mixed|reject("number")|list }} {{ numbers|select("divisibleby", 3)|list }} {{ numbers|select("in", [1, 2])|list }} {{ nobody|select("nosuch")|list }}
{{ people|map(attribute="name")|join(",") }} {{ people|map(attribute="address.zip")|list }} {{ nested|map(attribute=0)|list }} {{ words|map("upper")|list }} {{ words|map("replace", "p", "b")|list }} {{ nested|map("sum")|list }} {{ nested|map("join", "-")|list }} {{ numbers|map("string")|list }} {{ words|map("truncate", 2, true, "", leeway=0)|list }} {{ partial|map(attribute="n", default="-")|list }} {{ nobody|map("upper")|list }} {{ words|map("length")|sum }}
{{ partial|map(attribute="n")|list|length }} {{ partial|map(attribute="n")|first }}
{{ partial|map(attribute="n")|join }}
{{ numbers|map("nosuch")|list }}
{{ numbers|map|list }}
{{ numbers|map(attribute="x")|join }}
{{ people|map(attribute="name", nope=1)|list }}
{{ numbers|sum }} {{ floats|sum }} {{ people|sum(attribute="age") }} {{ numbers|sum(start=10) }} {{ nobody|sum }} {{ people|sum("age", 0.5) }} {{ [true, true]|sum }} {{ nested|sum(start=[]) }}
{{ words|sum }}
{{ nested|sum }}
{{ numbers|min }} {{ numbers|max }} {{ words|min }} {{ words|max }} {{ words|min(true) }} {{ words|max(case_sensitive=true) }} {{ (people|max(attribute="age")).name }} {{ (people|min(attribute="age")).name }} {{ floats|max }} {{ nested|max }} {{ map|max }} {{ [1, 1.0]|max }} {{ [1.0, 1]|min }} {{ ["a", "A"]|max }}
{{ nobody|max }}
{{ mixed|max }}
{{ map|dictsort }} {{ map|dictsort(true) }} {{ map|dictsort(false, "value") }} {{ map|dictsort(reverse=true) }} {{ map|dictsort(by="value", reverse=true) }} {{ {}|dictsort }} {% for k, v in map|dictsort %}{{ k }}={{ v }};{% endfor %}
{{ map|dictsort(by="x") }}
{{ {"a": "B", "b": "a"}|dictsort(by="value") }} {{ {"a": "B", "b": "a"}|dictsort(true, by="value") }}
{{ {"a": 1, "b": "x"}|dictsort(by="value") }}
{{ numbers|dictsort }}
{{ map|items|list }} {{ {}|items|list }} {{ missing|items|list }} {% for k, v in map|items %}{{ k }}{{ v }}{% endfor %}
{{ numbers|items|list }}
{{ none|items|list }}
{{ {"b": [1, 2.5, none, true], "a": {"z": "é<>&'\"\\\n\u2028🦊"}}|tojson }} {{ [1, 2]|tojson }} {{ "a"|tojson }} {{ none|tojson }} {{ 1.0|tojson }} {{ 1e100|tojson }} {{ []|tojson }} {{ {}|tojson }} {{ (1, 2)|tojson }} {{ true|tojson }} {{ html|tojson }}
{{ {"b": [1, {"c": []}], "a": {}}|tojson(2) }} {{ [[1, 2], []]|tojson(indent=1) }} {{ [1]|tojson(0) }} {{ [1]|tojson("--") }}
{{ missing|tojson }}
{{ range|tojson }}
{{ range(5)|list }} {{ range(2, 5)|list }} {{ range(5, 2, -1)|list }} {{ range(0, 10, 3)|list }} {{ range(0)|list }} {{ range(-2)|list }} {{ range(3)|sum }} {{ range(3)|last }} {{ range(3)[1] }} {{ 2 in range(3) }} {{ range(10)[2:4]|list }}
{{ range() }}
{{ range(1, 2, 0) }}
{{ range("a") }}
{{ dict(a=1, b="x") }} {{ dict() }} {{ dict(a=1).a }}
"""

NUMBERS = r"""
{{ 42.55|round }} {{ 42.55|round(1) }} {{ 42.55|round(1, "floor") }} {{ 42.55|round(1, "ceil") }} {{ 42.55|round(method="ceil") }} {{ 2.5|round }} {{ 3.5|round }} {{ -2.5|round }} {{ 2.675|round(2) }} {{ 0.5|round }} {{ 1.5|round }} {{ 1234.5678|round(-2) }} {{ 1250.0|round(-2) }} {{ 1e20|round(2) }} {{ 5e-324|round(3) }} {{ 0.1|round(20) }}
{{ 42|round }} {{ 42|round(1) }} {{ 42|round(-1) }} {{ 45|round(-1) }} {{ 55|round(-1) }} {{ -45|round(-1) }} {{ 42|round(0, "ceil") }} {{ 42|round(-1, "floor") }} {{ true|round }} {{ 1234|round(-20) }}
{{ "a"|round }}
{{ 1.5|round(0, "up") }}
{{ none|round }}
{{ 1.5|round("a") }}
{{ "42"|int }} {{ "42.7"|int }} {{ "abc"|int }} {{ "abc"|int(7) }} {{ 42.9|int }} {{ -42.9|int }} {{ true|int }} {{ none|int }} {{ ""|int }} {{ " 12 "|int }} {{ "-5"|int }} {{ "+5"|int }} {{ "1_000"|int }} {{ "0x1A"|int(0, 16) }} {{ "1A"|int(base=16) }} {{ "0b11"|int(base=2) }} {{ "11"|int(0, 2) }} {{ "z"|int(base=36) }} {{ [1]|int }} {{ {}|int(3) }} {{ "1e3"|int }} {{ "nan"|int }} {{ "--1"|int(9) }} {{ "1 2"|int(9) }} {{ "_1"|int(9) }} {{ "1__0"|int(9) }} {{ "0x10"|int }} {{ "010"|int }} {{ "١"|string|length }}
{{ "inf"|int }}
{{ "1.50"|float }} {{ "abc"|float }} {{ "abc"|float(1.5) }} {{ 3|float }} {{ none|float }} {{ "1e3"|float }} {{ " 1.5 "|float }} {{ ".5"|float }} {{ "5."|float }} {{ "-.5e1"|float }} {{ "1_0.5"|float }} {{ "inf"|float }} {{ "-Infinity"|float }} {{ "NaN"|float }} {{ true|float }} {{ ""|float }} {{ "007"|float }} {{ "0x10"|float }} {{ "1e"|float(9) }} {{ "."|float(9) }} {{ "1__0"|float(9) }} {{ "e5"|float(9) }} {{ [1]|float(default=2) }} {{ "1.e5"|float }} {{ "+1"|float }} {{ "00"|float }} {{ "01e2"|float }}
{{ -3|abs }} {{ (-3)|abs }} {{ minus|abs }} {{ -3.5|abs }} {{ true|abs }} {{ 0|abs }}
{{ "a"|abs }}
{{ none|abs }}
{{ big }} {{ tiny }} {{ huge }} {{ half }} {{ 1e21 }} {{ 123456.789e3 }} {{ 1e22 }} {{ 9007199254740993 }} {{ 9007199254740993.0 }} {{ 1.7976931348623157e308 }} {{ 2.2250738585072014e-308 }}
{{ 9007199254740993 == 9007199254740992.0 }} {{ 9007199254740993 > 9007199254740992.0 }} {{ 1 == 1.0000000000000001 }}
"""

TESTS = r"""
{{ 1 is odd }} {{ 2 is even }} {{ -1 is odd }} {{ 3.0 is odd }} {{ true is odd }} {{ 9 is divisibleby(3) }} {{ 9 is divisibleby 2 }} {{ 2.5 is even }}
{{ "a" is odd }}
{{ 1 is divisibleby(0) }}
{{ none is odd }}
{{ missing is odd }}
{{ 1 is number }} {{ 1.5 is number }} {{ true is number }} {{ "1" is number }} {{ 1 is integer }} {{ true is integer }} {{ 1.0 is integer }} {{ 1.0 is float }} {{ 1 is float }} {{ true is boolean }} {{ 1 is boolean }} {{ true is true }} {{ 1 is true }} {{ false is false }} {{ 0 is false }} {{ none is none }} {{ 0 is none }}
{{ "a" is string }} {{ 1 is string }} {{ {} is mapping }} {{ [] is mapping }} {{ [] is sequence }} {{ {} is sequence }} {{ "a" is sequence }} {{ 1 is sequence }} {{ () is sequence }} {{ [] is iterable }} {{ "a" is iterable }} {{ 1 is iterable }} {{ none is iterable }} {{ range is callable }} {{ 1 is callable }}
{{ 1 is eq 1 }} {{ 1 is equalto(2) }} {{ 1 is ne 2 }} {{ 1 is lt 2 }} {{ 1 is lessthan(1) }} {{ 2 is gt 1 }} {{ 2 is greaterthan 3 }} {{ 1 is le 1 }} {{ 1 is ge 2 }} {{ 1 is in [1] }} {{ "a" is in "abc" }} {{ 1 is in numbers }}
{{ 1 is not odd }} {{ 2 is not even }} {{ missing is not defined }} {{ not 1 is odd }} {{ not (2 is odd) }}
{{ 1 is odd and 2 is even }} {{ 1 is odd or missing }} {{ 1 + 1 is even }} {{ 2 * 3 is divisibleby 3 }} {{ "a" if 1 is odd else "b" }} {{ 1 is odd == true }} {{ (1 is odd) ~ "x" }} {{ [1 is odd, 2 is odd] }} {{ {"a": 1 is odd} }} {{ -1 is lt 0 }} {{ numbers|length is eq 3 }} {{ 1 is odd|string }}
{{ 1 is nosuch }}
{{ 1 is }}
{{ 1 is odd is true }}
{{ 1 is odd(2) }}
{{ 1 is divisibleby }}
{{ 3 is divisibleby numbers[0] }} {{ 3 is in [3] + [4] }} {{ 2 is lt five - 1 }} {{ "a" is in {"a": 1} }} {{ 1 is eq one }} {{ 1 is in (1, 2) }}
{{ 1 is lt "a" }}
{{ 1 is in 5 }}
"""

STATEMENTS = r"""
{% if yes %}a{% endif %}{% if no %}b{% else %}c{% endif %}{% if no %}d{% elif zero %}e{% elif one %}f{% else %}g{% endif %}{% if 0 %}{% endif %}
{% if name == "ann" and one < two %}x{% endif %}{% if numbers %}y{% endif %}{% if nobody %}z{% endif %}{% if not empty %}w{% endif %}{% if html %}v{% endif %}
{% if (yes) %}a{% endif %}{% if yes, %}b{% endif %}
{% for n in numbers %}{{ n }}{% endfor %}|{% for n in nobody %}x{% else %}none{% endfor %}|{% for n in numbers %}{{ n }},{% else %}e{% endfor %}|{% for c in "aé🦊" %}{{ c }}-{% endfor %}|{% for k in map %}{{ k }}{% endfor %}
{% for k, v in pairs %}{{ k }}={{ v }};{% endfor %}{% for (k, v) in pairs %}{{ k }}{{ v }}{% endfor %}{% for a, (b, c) in [[1, [2, 3]]] %}{{ a }}{{ b }}{{ c }}{% endfor %}{% for k, v in map|items %}{{ k }}{{ v }}{% endfor %}{% for a, b in ["xy"] %}{{ b }}{{ a }}{% endfor %}
{% for a, b in numbers %}{{ a }}{% endfor %}
{% for a, in [[1]] %}{{ a }}{% endfor %}
{% set f, = [5] %}{{ f }}
{% for a, b in [[1, 2, 3]] %}{{ a }}{% endfor %}
{% for a, b in [[1]] %}{{ a }}{% endfor %}
{% for n in 5 %}{{ n }}{% endfor %}
{% for n in none %}{{ n }}{% endfor %}
{% for n in numbers if n > 1 %}{{ n }}{{ loop.index }}{{ loop.length }}{% endfor %}|{% for n in numbers if n > 9 %}x{% else %}none{% endfor %}|{% for k, v in pairs if v > 1 %}{{ k }}{% endfor %}|{% for n in numbers if n is odd and n != 3 %}{{ n }}{% endfor %}
{% for n in numbers %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}{{ loop.depth0 }};{% endfor %}
{% for n in numbers %}{{ loop.previtem|default("-") }}<{{ n }}>{{ loop.nextitem|default("-") }};{% endfor %}
{% for n in numbers %}{{ loop.previtem }}{% endfor %}
{% for n in numbers %}{{ loop.cycle("a", "b") }}{{ loop.changed(n is odd) }}{% endfor %}{% for n in [1, 1, 2, 2, 1] %}{% if loop.changed(n) %}{{ n }}{% endif %}{% endfor %}
{% for n in numbers %}{{ loop.cycle() }}{% endfor %}
{% for n in numbers %}{{ loop.nosuch }}{% endfor %}
{% for a in nested %}{{ loop.index }}:{% for b in a %}{{ loop.index }}{{ b }}{% endfor %};{% endfor %}{% for a in nested %}{% set outer = loop %}{% for b in a %}{{ outer.index }}.{{ loop.index }} {% endfor %}{% endfor %}
{% for n in tree recursive %}{{ n.t }}{{ loop.depth }}{% if n.c %}({{ loop(n.c) }}){% endif %}{% endfor %}
{% for n in tree recursive %}{{ n.t }}[{{ loop(n.c) }}]{% else %}-{% endfor %}
{% for n in numbers %}{{ loop(n) }}{% endfor %}
{% for n in numbers %}{% set x = n %}{% endfor %}{{ x is defined }}
{% set x = 1 %}{% for n in numbers %}{{ x }}{% set x = n %}{{ x }};{% endfor %}{{ x }}
{% set x = 1 %}{{ x }}{% set x = x + 1 %}{{ x }}{% if yes %}{% set x = 9 %}{% endif %}{{ x }}{% if no %}{% set y = 9 %}{% endif %}{{ y is defined }}
{% set a, b = 1, 2 %}{{ a }}{{ b }}{% set a, b = b, a %}{{ a }}{{ b }}{% set (c, d) = [3, 4] %}{{ c }}{{ d }}{% set e = 1, 2 %}{{ e }}
{% set a, b = 1 %}
{% set a, b = [1, 2, 3] %}
{% set title = "new" %}{{ title }}{% set numbers = numbers + [9] %}{{ numbers }}
{% set x %}a{{ name }}b{% endset %}{{ x }}{% set y %}{% for n in numbers %}{{ n }}{% endfor %}{% endset %}{{ y }}{{ y|length }}
{% set ns = namespace(total=0, last=none) %}{% for n in numbers %}{% set ns.total = ns.total + n %}{% set ns.last = n %}{% endfor %}{{ ns.total }}{{ ns.last }}{% set ns.new = 1 %}{{ ns.new }}
{% set ns = namespace() %}{{ ns.x }}
{% set x = 1 %}{% set x.y = 2 %}
{% set ns.x = 1 %}
{% set 1 = 2 %}
{% set true = 2 %}
{% set x %}
{% with a = 1, b = two %}{{ a }}{{ b }}{% endwith %}{{ a is defined }}{% with %}x{% endwith %}{% set a = 5 %}{% with a = 1, b = a %}{{ b }}{% endwith %}{% with a = 1 %}{% set c = 2 %}{{ c }}{% endwith %}{{ c is defined }}
{# comment #}a{# {{ missing }} #}b{#- x -#} c {#-#} d{##}e
{# unclosed
{% raw %}{{ x }} {% if %}{# c #}{% endraw %}|{% raw -%}  a  {%- endraw %}|{%- raw %} b {% endraw -%}  |{%raw%}x{%endraw%}|{% raw %}{% raw %}{% endraw %}
{% raw %}x
{{ "{{" }}{{ '}}' }}{{ "%}" }}{{ "{%" }}{% if "%}" %}y{% endif %}{{ {"a": {"b": 1}}.a }} {{ {} }} { { } } {x} }} %} #}
 a  {{- 1 -}}  b  {%- if yes -%}  c  {%- endif -%}  d  {%+ if yes +%} e {% endif +%} f {{ 1 -}} g {{- 1 }} h {#- x -#} i
{%- set x = 1 -%}   {{- x -}}   
a {%if yes%}b{%endif%} {{x|default(1)}} {{name}}{{- name -}}{%- if yes -%}-{%- endif -%}
{% if yes %}{% if no %}{% else %}{% for n in numbers %}{% if n == 1 %}{{ n }}{% endif %}{% endfor %}{% endif %}{% endif %}
{% if yes %}
{% endif %}
{% for n in numbers %}
{% endfor %}
{% if yes %}{% endfor %}
{% else %}
{% nosuch %}
{% %}
{%
{{
{% if %}{% endif %}
{% for %}{% endfor %}
{% for n of numbers %}{% endfor %}
{% for n in %}{% endfor %}
{% if yes %}{% else %}{% else %}{% endif %}
{% if yes %}{% else %}{% elif no %}{% endif %}
{% set %}
{% set x = %}
{% filter upper %}a{{ name }}{% endfilter %}{% filter trim|upper %} b {% endfilter %}{% filter replace("a", "b") %}aaa{% endfilter %}
{% filter nosuch %}{% endfilter %}
{% filter %}{% endfilter %}
{% for n in numbers %}{% if loop.first %}{% set x = n %}{% endif %}{{ x|default("-") }}{% endfor %}
{% for x in numbers %}{% for x in "ab" %}{{ x }}{% endfor %}{{ x }}{% endfor %}{{ x is defined }}
{% for n in numbers|sort %}{{ n }}{% endfor %}{% for n in numbers[1:] %}{{ n }}{% endfor %}{% for n in 1, 2 %}{{ n }}{% endfor %}{% for n in (1, 2) if n > 1 %}{{ n }}{% endfor %}{% for n in [1] + [2] %}{{ n }}{% endfor %}{% for n in numbers or [9] %}{{ n }}{% endfor %}
{% for loop in numbers %}{% endfor %}
{% for n in numbers %}{% set n = 5 %}{{ n }}{% endfor %}
{% for n in numbers %}{{ n }}{% endfor -%}   
   {%- for n in numbers %} {{ n }} {%- endfor %}
{{ "a" }}
"""

MACROS = r"""
{% macro m(a, b=2, c="x") %}[{{ a }}{{ b }}{{ c }}]{% endmacro %}{{ m(1) }}{{ m(1, 3) }}{{ m(1, c=5) }}{{ m(b=1, a=0) }}{{ m(1, 2, 3) }}{{ m("<") }}
{% macro m(a) %}{{ a is defined }}{% endmacro %}{{ m() }}{{ m(1) }}{{ m(none) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m() }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(b=2) }}
{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, a=2) }}
{% macro m(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}{{ m(1, 2) }}
{% macro m(a=1, b) %}{% endmacro %}
{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, x=3) }}{{ m() }}
{% macro m(a) %}{{ a }}{{ varargs|join(",") }}{% for k, v in kwargs|items %}{{ k }}{{ v }}{% endfor %}{% endmacro %}{{ m(1, 2, 3, z=4) }}
{% macro m() %}({{ caller() }}){% endmacro %}{% call m() %}in{{ name }}{% endcall %}
{% macro m(l) %}{% for x in l %}{{ caller(x, loop.index) }}{% endfor %}{% endmacro %}{% call(x, i) m(words) %}{{ i }}{{ x }};{% endcall %}
{% macro m() %}{{ caller(1) }}{% endmacro %}{% call(a, b="d") m() %}{{ a }}{{ b }}{% endcall %}
{% macro m() %}{{ caller() }}{% endmacro %}{{ m() }}
{% macro m() %}{{ caller is defined }}{% if caller is defined %}{{ caller() }}{% endif %}{% endmacro %}{{ m() }}{% call m() %}x{% endcall %}
{% macro m() %}x{% endmacro %}{% call m() %}y{% endcall %}
{% call 1 %}{% endcall %}
{% set x = 1 %}{% macro m() %}{{ x }}{{ name }}{% endmacro %}{% set x = 2 %}{{ m() }}{% for x in numbers %}{{ m() }}{% endfor %}
{% macro m() %}{% set x = 5 %}{{ x }}{% endmacro %}{{ m() }}{{ x is defined }}
{% macro a() %}a{{ b() }}{% endmacro %}{% macro b() %}b{% endmacro %}{{ a() }}
{% macro fact(n) %}{% if n < 2 %}1{% else %}{{ n }}*{{ fact(n - 1) }}{% endif %}{% endmacro %}{{ fact(5) }}
{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}
{% macro m(a) -%}  {{ a }}  {%- endmacro %}[{{ m(1) }}]
{% macro m(title) %}{{ title }}{% endmacro %}{{ m("t") }}{{ title }}
{% for n in numbers %}{% macro m() %}{{ n }}{% endmacro %}{{ m() }}{% endfor %}{{ m is defined }}
{% macro m(x) %}{{ x|upper }}{% endmacro %}{{ m("a")|lower }}{{ m("a") ~ m("b") }}{{ [m("a"), m("b")]|join("<") }}{% set y = m("q") %}{{ y }}{{ y|length }}
{% macro m(l) %}{{ l|length }}{% endmacro %}{{ m([1, 2]) }}{{ m({"a": 1}) }}{{ m("abc") }}
{{ nosuch() }}
{{ name() }}
{{ map.a() }}
{{ 1() }}
{{ namespace(a=1).a }}
{% macro %}{% endmacro %}
{% macro m %}{% endmacro %}
{% macro m() %}
{% macro m(a, a) %}{{ a }}{% endmacro %}x
{% macro outer() %}{% macro inner(x) %}<{{ x }}>{% endmacro %}{{ inner(1) }}{{ inner(2) }}{% endmacro %}{{ outer() }}
{% macro m(a=[], b={}) %}{{ a }}{{ b }}{% endmacro %}{{ m() }}{{ m(a=[1]) }}
"""


def _lines(text):
    return [{"templates": {"main": line}} for line in text.strip("\n").split("\n")]


def _templates(**templates):
    return {"templates": {name.replace("__", "."): text for name, text in templates.items()}}


BASE = "<t>{% block title %}base{% endblock %}</t>{% block body %}B{% endblock %}{% block foot %}F{% endblock %}"

COMPOSITION = [
    _templates(main="a{% include 'x' %}b", x="[{{ name }}]"),
    _templates(main="{% include 'nosuch' %}"),
    _templates(main="a{% include 'nosuch' ignore missing %}b"),
    _templates(main="{% include ['nosuch', 'x'] %}", x="X"),
    _templates(main="{% include ['nosuch', 'none'] %}"),
    _templates(main="{% include ['nosuch', 'none'] ignore missing %}b"),
    _templates(main="{% include ('nosuch', 'x') ignore missing with context %}", x="{{ name }}"),
    _templates(main="{% include 'x' without context %}", x="{{ name is defined }}"),
    _templates(main="{% set v = 1 %}{% include 'x' %}", x="{{ v }}{% set v = 2 %}{{ v }}"),
    _templates(main="{% set v = 1 %}{% include 'x' %}{{ v }}", x="{% set v = 2 %}"),
    _templates(main="{% set v = 1 %}{% include 'x' without context %}", x="{{ v is defined }}"),
    _templates(main="{% for n in numbers %}{% include 'x' %}{% endfor %}", x="{{ n }};"),
    _templates(main="{% for n in numbers %}{{ loop.index }}{% include 'x' %}{% endfor %}", x="{{ loop.index }};"),
    _templates(main="{% for n in numbers %}{% include 'x' %}{% endfor %}", x="{{ loop is defined }};"),
    _templates(main="{% set f = 'x' %}{% include f %}{% include 'x' ~ '' %}", x="X"),
    _templates(main="{% include missing %}", x="X"),
    _templates(main="{% include 1 %}", x="X"),
    _templates(main="{% include none %}", x="X"),
    _templates(main="{% include 'x' ignore missing %}", x="{% include 'nosuch' %}"),
    _templates(main="{% include 'x' %}", x="{% include 'y' %}", y="{{ name }}{% include 'z' %}", z="z"),
    _templates(main="{% include 'x' %}", x="{{ nosuch }}"),
    _templates(main="{% include 'x' %}", x="{% if %}"),
    _templates(main="{% include 'main' %}"),
    _templates(main="{% macro m(a) %}{% include 'x' %}{% endmacro %}{{ m(5) }}", x="{{ a }}"),
    _templates(main="{% with q=7 %}{% include 'x' %}{% endwith %}", x="{{ q }}"),
    _templates(main="{% set x %}{% include 'x' %}{% endset %}{{ x }}{{ x|length }}", x="<b>{{ title }}"),
    _templates(main="{% extends 'base' %}", base=BASE),
    _templates(main="{% extends 'base' %}{% block title %}child{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% block title %}c-{{ super() }}-{{ name }}{% endblock %}x{{ y }}", base=BASE),
    _templates(main="{% extends 'mid' %}{% block title %}3{{ super() }}{% endblock %}{% block foot %}f{% endblock %}",
               mid="{% extends 'base' %}{% block title %}2{{ super() }}{% endblock %}{% block body %}M{{ super() }}{% endblock %}",
               base=BASE),
    _templates(main="{% extends 'mid' %}", mid="{% extends 'base' %}{% block body %}M{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% block nosuch %}never{% endblock %}", base=BASE),
    _templates(main="{% extends 'nosuch' %}"),
    _templates(main="{% set b = 'base' %}{% extends b %}{% block body %}dyn{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' if yes else 'other' %}{% block body %}c{% endblock %}", base=BASE),
    _templates(main="{% if yes %}{% extends 'base' %}{% endif %}{% block body %}c{% endblock %}", base=BASE),
    _templates(main="{% if no %}{% extends 'base' %}{% endif %}[{% block body %}c{% endblock %}]", base=BASE),
    _templates(main="{% extends 'base' %}{% extends 'base' %}", base=BASE),
    _templates(main="before{% extends 'base' %}after", base=BASE),
    _templates(main="{% extends 'base' %}{% set v = 5 %}{% block body %}{{ v }}{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% block body %}{% set v = 5 %}{{ v }}{% endblock %}{% block foot %}{{ v is defined }}{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% macro m(x) %}<{{ x }}>{% endmacro %}{% block body %}{{ m(1) }}{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% from 'lib' import m %}{% block body %}{{ m(1) }}{% endblock %}", base=BASE, lib="{% macro m(x) %}<{{ x }}>{% endmacro %}"),
    _templates(main="{% extends 'base' %}{% set v = 1 %}", base="{{ v }}{% set w = 2 %}{% block body %}{{ v }}{{ w }}{% endblock %}"),
    _templates(main="{% extends 'base' %}{% block body %}{{ self.title() }}{{ self.foot()|upper }}{% endblock %}{% block title %}T<{% endblock %}", base=BASE),
    _templates(main="{{ self.a() }}{% block a %}x{% endblock %}{{ self.a() }}"),
    _templates(main="{{ self.nosuch() }}"),
    _templates(main="{% block a %}{{ self.a() }}{% endblock %}"),
    _templates(main="{% block a %}{{ super() }}{% endblock %}"),
    _templates(main="{% block a %}{% block b %}x{% endblock %}{% endblock %}{% block c %}{% endblock c %}"),
    _templates(main="{% block a %}{% endblock %}{% block a %}{% endblock %}"),
    _templates(main="{% block a-b %}{% endblock %}"),
    _templates(main="{% extends 'base' %}{% block b %}child{{ super() }}{% endblock %}", base="{% block a %}[{% block b %}x{% endblock %}]{% endblock %}"),
    _templates(main="{% extends 'base' %}{% block a %}new{{ super() }}{% endblock %}", base="{% block a %}[{% block b %}x{% endblock %}]{% endblock %}"),
    _templates(main="{% for n in numbers %}{% block a %}{{ n is defined }}{% endblock %}{% endfor %}"),
    _templates(main="{% for n in numbers %}{% block a scoped %}{{ n }}{{ loop.index }}{% endblock %}{% endfor %}"),
    _templates(main="{% extends 'base' %}{% block a %}<{{ n }}>{% endblock %}", base="{% for n in numbers %}{% block a scoped %}{{ n }}{% endblock %}{% endfor %}"),
    _templates(main="{% extends 'base' %}{% block a %}<{{ n }}>{% endblock %}", base="{% for n in numbers %}{% block a %}{{ 1 }}{% endblock %}{% endfor %}"),
    _templates(main="{% extends 'base' %}", base="{% block a required %}{% endblock %}"),
    _templates(main="{% extends 'base' %}{% block a %}x{% endblock %}", base="{% block a required %} {# c #} {% endblock %}"),
    _templates(main="{% block a required %}x{% endblock %}"),
    _templates(main="{% set v = 1 %}{% block a %}{{ v }}{% endblock %}{% set v = 2 %}{% block b %}{{ v }}{% endblock %}"),
    _templates(main="{% with v = 1 %}{% block a %}{{ v is defined }}{% endblock %}{% endwith %}"),
    _templates(main="{% block a %}{% include 'x' %}{% endblock %}", x="{% block a %}inner{% endblock %}"),
    _templates(main="{% include 'x' %}{% include 'x' %}", x="{% extends 'base' %}{% block body %}I{{ name }}{% endblock %}", base=BASE),
    _templates(main="{% import 'lib' as l %}{{ l.m(1) }}{{ l.v }}{{ l.m('<') }}", lib="{% macro m(x) %}<{{ x }}>{% endmacro %}{% set v = 5 %}ignored"),
    _templates(main="{% import 'lib' as l %}{{ l.nosuch }}", lib=""),
    _templates(main="{% import 'lib' as l %}{{ l._p }}", lib="{% set _p = 1 %}"),
    _templates(main="{% from 'lib' import m, n as q %}{{ m(1) }}{{ q }}", lib="{% macro m(x) %}<{{ x }}>{% endmacro %}{% set n = 5 %}"),
    _templates(main="{% from 'lib' import nosuch %}x", lib=""),
    _templates(main="{% from 'lib' import nosuch %}{{ nosuch }}", lib=""),
    _templates(main="{% from 'lib' import nosuch %}{{ nosuch is defined }}", lib=""),
    _templates(main="{% from 'lib' import _p %}", lib="{% set _p = 1 %}"),
    _templates(main="{% from 'lib' import m %}{{ m() }}", lib="{% macro m() %}{{ name is defined }}{% endmacro %}"),
    _templates(main="{% from 'lib' import m with context %}{{ m() }}", lib="{% macro m() %}{{ name }}{% endmacro %}"),
    _templates(main="{% import 'lib' as l with context %}{{ l.m() }}", lib="{% macro m() %}{{ name }}{% endmacro %}"),
    _templates(main="{% set v = 3 %}{% from 'lib' import m with context %}{{ m() }}", lib="{% macro m() %}{{ v }}{% endmacro %}"),
    _templates(main="{% from 'lib' import m without context %}{{ m() }}", lib="{% macro m() %}{{ name }}{% endmacro %}"),
    _templates(main="{% from 'lib' import a, b, with context %}{{ a }}{{ b }}", lib="{% set a = name %}{% set b = 2 %}"),
    _templates(main="{% import 'mid' as m %}{{ m.x is defined }}", mid="{% from 'lib' import x %}", lib="{% set x = 1 %}"),
    _templates(main="{% from 'lib' import m %}{% call m() %}in{% endcall %}", lib="{% macro m() %}({{ caller() }}){% endmacro %}"),
    _templates(main="{% from 'lib' import outer %}{{ outer() }}", lib="{% macro inner() %}i{% endmacro %}{% macro outer() %}o{{ inner() }}{% endmacro %}"),
    _templates(main="{% from 'lib' import m %}{% for n in numbers %}{{ m(n) }}{% endfor %}", lib="{% macro m(x) %}{{ x * 2 }},{% endmacro %}"),
    _templates(main="{% import 'nosuch' as l %}"),
    _templates(main="{% from 'nosuch' import l %}"),
    _templates(main="{% import 'lib' %}", lib=""),
    _templates(main="{% from 'lib' import %}", lib=""),
    _templates(main="{% if yes %}{% from 'lib' import m %}{% endif %}{{ m }}", lib="{% set m = 4 %}"),
    _templates(main="{% for n in numbers %}{% from 'lib' import m %}{{ m }}{% endfor %}{{ m is defined }}", lib="{% set m = 4 %}"),
    _templates(main="{% macro m() %}{% block a %}x{% endblock %}{% endmacro %}{{ m() }}"),
    _templates(main="{% extends 'base' %}{% set t %}T{{ name }}{% endset %}{% block title %}{{ t }}{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% if yes %}{% set v = 1 %}{% endif %}{% block body %}{{ v }}{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% for n in numbers %}{{ n }}{% endfor %}{% if yes %}shown?{% endif %}", base=BASE),
    _templates(main="{% extends 'base' %}{% block title %}{% for n in numbers %}{{ n }}{% endfor %}{% endblock %}", base=BASE),
    _templates(main="{% extends 'base' %}{% block title %}{{ super()|upper }}{{ super() ~ '<' }}{% endblock %}", base=BASE),
    _templates(main="line\r\nnext\rlast\n{{ 1 }}\r\n"),
    _templates(main="a\n{% if yes %}\n  b\n{% endif %}\nc\n"),
    _templates(main="a\n  {%- if yes -%}\n  b\n  {%- endif %}\nc\n\n"),
    _templates(main="\u00a0{{- 1 -}}\u2003x"),
    _templates(main="{{ '\n' }}|{{ 'a\r\nb' }}"),
    _templates(main="\n{#- c -#}\n x \n"),
    _templates(main="{% raw -%}\n a {% x %}\n{%- endraw %}\n"),
    _templates(main="{{ name\n}}{{\nname }}{%\nif yes\n%}x{%\nendif\n%}"),
    _templates(main=""),
    _templates(main="\n"),
    _templates(main="plain text & <b>html</b> {not a tag} {"),
    _templates(main="{{ '" + "a" * 300 + "'|truncate }}"),
    _templates(main="{% for i in range(300) %}{{ i }}{% if not loop.last %},{% endif %}{% endfor %}"),
    _templates(main="{{ " + " + ".join(["1"] * 60) + " }}"),
    _templates(main="{{ " + "(" * 40 + "1" + ")" * 40 + " }}"),
    _templates(main="{{ " + "[" * 40 + "1" + "]" * 40 + " }}"),
]


def written_cases():
    groups = [LITERALS, OPERATORS, NAMES, SAFETY, STRINGS, SEQUENCES, NUMBERS, TESTS, STATEMENTS, MACROS]
    return [case for group in groups for case in _lines(group)] + COMPOSITION

# Makes OUTPUT, a C++ file that defines gouji::data::NAME as the bytes of INPUT.
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
# Indentation is for people; each start of the program would read it again.
if(INPUT MATCHES "\\.json$")
  string(REGEX REPLACE "'\\\\x0a',('\\\\x20',)*" "" bytes "${bytes}")
endif()
string(REGEX REPLACE "(('[^,]*',){24})" "\\1\n" bytes "${bytes}")
file(WRITE ${OUTPUT} "#include <string_view>\nnamespace gouji::data {\nextern const std::string_view ${NAME};\nstatic const char bytes[] = {\n${bytes}};\nconst std::string_view ${NAME}{bytes, sizeof bytes};\n}  // namespace gouji::data\n")

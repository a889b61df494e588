# Writes ${OUTPUT}: a C++ source that defines ${FUNCTION}, from the files ${FILES} (comma-separated), each as an element
# {name without its ending, text} of a span of ${TYPE}. Run as a script: cmake -D... -P embed.cmake
string(REPLACE "," ";" FILES "${FILES}")
set(elements "")
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WLE)
  file(READ "${file}" bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${bytes}")
  # Short literals, joined by the compiler: a single one may not be longer than 64 KiB.
  string(REGEX REPLACE "((\\\\x[0-9a-f][0-9a-f])(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?(\\\\x[0-9a-f][0-9a-f])?)" "\n        \"\\1\"" literals "${escaped}")
  string(APPEND elements "    {\"${name}\",${literals}},\n")
endforeach()
file(
  WRITE "${OUTPUT}"
  "#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\nstd::span<const ${TYPE}> ${FUNCTION}() {\n    static constexpr ${TYPE} embedded[] = {\n${elements}};\n    return embedded;\n}\n\n}\n"
)

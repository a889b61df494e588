# Writes ${OUTPUT}: a C++ source that defines ${FUNCTION}, from the files ${FILES} (comma-separated), each as an element
# {name without its ending, text} of a span of ${TYPE}. Run as a script: cmake -D... -P embed.cmake
string(REPLACE "," ";" FILES "${FILES}")
set(arrays "")
set(elements "")
set(place 0)
foreach(file IN LISTS FILES)
  get_filename_component(name "${file}" NAME_WLE)
  file(READ "${file}" bytes HEX)
  # Characters one by one: a literal may not be longer than 64 KiB.
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," characters "${bytes}")
  string(APPEND arrays "static constexpr char file_${place}[] = {${characters}};\n")
  string(APPEND elements "    {\"${name}\", {file_${place}, sizeof file_${place}}},\n")
  math(EXPR place "${place} + 1")
endforeach()
file(
  WRITE "${OUTPUT}"
  "#include \"${HEADER}\"\n\nnamespace ${NAMESPACE} {\n\nstd::span<const ${TYPE}> ${FUNCTION}() {\n${arrays}    static constexpr ${TYPE} embedded[] = {\n${elements}};\n    return embedded;\n}\n\n}\n"
)

# Calls the completion function as readline would. Arguments: the script; the line up to the cursor; the piece that readline
# replaces; the pieces that readline splits the line into. Prints what is offered, each between < and >, then what readline
# is told of it: filenames (quote them, end folders with a slash), space (put one behind).
compopt() {
    [[ $* != "-o filenames" ]] || told+=' filenames'
    [[ $* != "+o nospace" ]] || told+=' space'
}
told=
. "$1"
COMP_LINE=$2
COMP_POINT=${#2}
COMP_WORDS=("${@:4}")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_guruorm guruorm "$3" '' || true
((${#COMPREPLY[@]} == 0)) || printf '<%s>' "${COMPREPLY[@]}"
printf '%s' "$told"

# Types lines into an interactive zsh, as a person would. Arguments: what it is told at first, then the lines, without their ends.
zmodload zsh/zpty || exit 1
await() {
    local seen
    zpty -r -m shell seen "*$1*" || exit 1
    print -r -- $seen
}
zpty shell zsh -f -i
zpty -w shell "PS1='REA''DY> '; $1" # the quotes keep its echo apart from the prompt
await 'READY> '
for line in "${@:2}"; do
    zpty -w -n shell $line$'\n'
    await 'READY> '
done
zpty -d shell

#!/usr/bin/env bash
# What Orca says while keys are pressed on a page in Firefox: a line for each key, for docs/pembaca-layar.md.
# Usage: benchmarks/pembaca_layar.sh ADDRESS KEY…   (keys as xdotool names them: Tab h t Down alt+Left)
# Needs Debian's xvfb dbus-x11 openbox xdotool firefox-esr orca speech-dispatcher; no sound card, no screen.
set -euo pipefail

if [ -z "${DI_LAYAR_MAYA:-}" ]; then
  export DI_LAYAR_MAYA=1
  exec xvfb-run --auto-servernum --server-args="-screen 0 1280x900x24" dbus-run-session -- "$0" "$@"
fi

address=$1
shift
work=$(mktemp -d)
started=()
stop() {
  for each in "${started[@]}"; do kill "$each" 2>/dev/null || true; done
  sleep 1
  rm -rf "$work"
}
trap stop EXIT
export HOME=$work XDG_RUNTIME_DIR=$work/run GNOME_ACCESSIBILITY=1 LANG=C.UTF-8
mkdir -p "$work/profil" "$work/.config/speech-dispatcher" && mkdir -m 700 "$work/run"
# Orca speaks into a module that makes no sound; what it says stands in its log.
printf 'DefaultModule dummy\nAddModule "dummy" "sd_dummy" ""\n' >"$work/.config/speech-dispatcher/speechd.conf"
printf 'user_pref("%s", %s);\n' accessibility.force_disabled -1 browser.shell.checkDefaultBrowser false \
  browser.aboutwelcome.enabled false termsofuse.bypassNotification true \
  datareporting.policy.dataSubmissionEnabled false >"$work/profil/user.js"

in_background() { "$@" >/dev/null 2>&1 & started+=($!); }
in_background openbox
in_background /usr/libexec/at-spi-bus-launcher --launch-immediately
sleep 1
gsettings set org.gnome.desktop.interface toolkit-accessibility true
in_background orca --replace --debug --debug-file="$work/orca.log"
sleep 4
in_background firefox-esr --profile "$work/profil" --no-remote --kiosk "$address"
sleep 14

said() {
  tail -n "+$((before + 1))" "$work/orca.log" | sed -nE "s/.*SPEECH OUTPUT: '(.*)'\{.*/\1/p" |
    grep -vxE '(left |right )?(control|alt|shift|tab|down|up|[a-z]) ?|' | paste -sd '|' | sed 's/|/ | /g'
}
before=0
printf '%-10s %s\n' "(buka)" "$(said || true)"
for key in "$@"; do
  before=$(wc -l <"$work/orca.log")
  xdotool key --clearmodifiers "$key"
  sleep 1.3
  printf '%-10s %s\n' "$key" "$(said || true)"
done

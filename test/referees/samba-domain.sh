# Source this: a throw-away Active Directory (LAB.EXAMPLE) of a Samba domain controller on the loopback of a network namespace of its own, so that
# nothing of the machine is touched. domain_start makes it and waits for it; it ends with the script. Needs root and $domain_packages.
domain_packages='samba samba-ad-provision samba-dsdb-modules samba-vfs-modules winbind python3-samba ldb-tools krb5-user smbclient iproute2 attr acl'
domain_folder=$(mktemp -d)
domain_password='Passw0rd!x'
domain_process=
export KRB5_CONFIG=$domain_folder/krb5.conf KRB5CCNAME=$domain_folder/tickets

# Runs a command beside the domain controller.
domain_run() { nsenter -t "$domain_process" -n -m --wd="$PWD" "$@"; }

domain_stop() {
  [ -n "$domain_process" ] && kill -- "-$domain_process" 2>/dev/null
  wait "$domain_process" 2>/dev/null
  rm -rf "$domain_folder"
}

domain_provision() {
  mkdir -p "$domain_folder/cache" /run/samba
  timeout 120 samba-tool domain provision --realm=LAB.EXAMPLE --domain=LAB --server-role=dc --dns-backend=SAMBA_INTERNAL \
    --adminpass="$domain_password" --targetdir="$domain_folder" --host-name=dc1 --host-ip=127.0.0.1 \
    --option='interfaces=lo' --option='bind interfaces only=yes' >"$domain_folder/provision.log" 2>&1 || return 1
  echo '127.0.0.1 localhost dc1.lab.example dc1 lab.example' >"$domain_folder/hosts"
  cat >"$KRB5_CONFIG" <<'CONFIGURATION'
[libdefaults]
 default_realm = LAB.EXAMPLE
 dns_lookup_kdc = false
 dns_lookup_realm = false
 rdns = false
[realms]
 LAB.EXAMPLE = {
  kdc = 127.0.0.1
 }
[domain_realm]
 .lab.example = LAB.EXAMPLE
CONFIGURATION
}

domain_start() {
  trap domain_stop EXIT
  domain_provision || { tail -5 "$domain_folder/provision.log" >&2; return 1; }
  setsid unshare -n -m bash -c "ip link set lo up; mount -t tmpfs -o mode=755 tmpfs /run/samba
    mount --bind $domain_folder/hosts /etc/hosts; exec samba -i -M single -s $domain_folder/etc/smb.conf" \
    </dev/null >"$domain_folder/samba.log" 2>&1 &
  domain_process=$!
  local attempt
  for attempt in $(seq 100); do
    sleep 0.5
    kill -0 "$domain_process" 2>/dev/null || { tail -5 "$domain_folder/samba.log" >&2; return 1; }
    # The ports open before the services answer.
    echo "$domain_password" | domain_run kinit Administrator >/dev/null 2>&1 &&
      domain_run smbclient -s "$domain_folder/etc/smb.conf" --use-kerberos=required -N //dc1.lab.example/sysvol -c ls >/dev/null 2>&1 &&
      return 0
  done
  return 1
}

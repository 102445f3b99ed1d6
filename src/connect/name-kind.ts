/** What the name typed for a server is: an address, a full DNS name, or a host name. Whether it is an alias cannot be seen. */
export function nameKindOf(target: string): 'ip' | 'fqdn' | 'hostname' {
  if (/^\d{1,3}(?:\.\d{1,3}){3}$/.test(target) || target.includes(':') || /\.ipv6-literal\.net$/i.test(target)) return 'ip';
  return target.includes('.') ? 'fqdn' : 'hostname';
}

import { expect } from 'chai';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import {
  anyClient,
  anyServer,
  describeCircumstances,
  describeClient,
  describeServer,
  groupPolicy,
  openPredictions,
  ordinaryCircumstances,
} from '../../src/connect/predict.js';
import { knowWindows } from '../../src/resolve/untouched.js';
import { summarize } from '../../src/simulate/summary.js';

const known = knowWindows();
const untouched = (name: string) => known.untouched((findWindows(name) as { readonly windows: WindowsTarget }).windows);

describe('a prediction between two Windows', () => {
  it('takes each with what it has configured', () => {
    const predict = openPredictions();
    const outcome = predict(untouched('windows-11-24h2/pro'), untouched('windows-server-2012-r2/standard'), groupPolicy);
    const { result, dialect, auth } = summarize(outcome);
    expect({ result, dialect, auth }).to.deep.equal({ result: 'connected', dialect: '3.0.2', auth: 'kerberos' });
  });

  it('leaves a Home edition outside of domains, at either end', () => {
    const predict = openPredictions();
    const home = untouched('windows-11-24h2/home');
    expect(summarize(predict(home, anyServer, groupPolicy)).cause).to.equal('unc-hardening-unmet');
    expect(summarize(predict(untouched('windows-11-24h2/pro'), home, ordinaryCircumstances)).auth).to.equal('ntlmv2');
  });

  it('is made once for the same ends and circumstances, and anew for others', () => {
    const predict = openPredictions();
    const client = untouched('windows-11-24h2/pro');
    const outcome = predict(client, anyServer, groupPolicy);
    expect(predict(client, anyServer, groupPolicy)).to.equal(outcome);
    expect(predict(client, anyServer, { ...groupPolicy })).to.not.equal(outcome);
    expect(openPredictions()(client, anyServer, groupPolicy)).to.not.equal(outcome);
  });

  it('lets any client and any server meet, over every transport of the circumstances', () => {
    const predict = openPredictions();
    expect(summarize(predict(anyClient, anyServer, ordinaryCircumstances)).result).to.equal('connected');
    expect(summarize(predict(anyClient, anyServer, describeCircumstances({ network: { tcp: 'filtered' } }))).cause).to.equal(
      'firewall-blocked',
    );
  });

  it('asks the names that the circumstances give', () => {
    const predict = openPredictions();
    const server = describeServer({ admitsAnonymous: false });
    const blocking = describeClient({ blocksNtlm: true, ntlmExceptions: ['nas01'] });
    const causeFor = (target: string) =>
      summarize(predict(blocking, server, describeCircumstances({ credentials: { account: 'local', target } }))).cause;
    expect([causeFor('nas01'), causeFor('nas02')]).to.deep.equal([null, 'ntlm-blocked-by-client']);
  });
});

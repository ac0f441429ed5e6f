using System.Globalization;
using System.Net;
using System.Text;
using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.HttpFiles;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Load;

/// <summary>
/// One client that goes through its session again and again, each time with no cookies at first. Some clients keep their connection, as browsers and services
/// do, some connect anew for every request. It has one request under way at a time.
/// </summary>
internal sealed class LoadClient : IDisposable
{
    private static readonly RequestRecord Nothing =
        new() { Number = -1, Component = "", Request = "", Intended = default, Completed = default, Outcome = Outcome.Reset };

    private readonly LoadTarget _target;
    private readonly LoadSettings _settings;
    private readonly Timeline _timeline;
    private readonly IPAddress? _source;
    private readonly bool _keeps;
    private CookieJar _cookies = new();
    private SessionVariables _variables;
    private RequestRecord _sending = Nothing;
    private HttpConnection? _connection;
    private IPEndPoint _local = new(IPAddress.Any, 0);
    private string _connectionPod = "";
    private TimeSpan _connectionEnds;
    private int _step;

    /// <summary>Makes a client.</summary>
    /// <param name="target">Where it sends its requests.</param>
    /// <param name="settings">How it does.</param>
    /// <param name="timeline">The clock.</param>
    /// <param name="number">Its number, counted from 0.</param>
    public LoadClient(LoadTarget target, LoadSettings settings, Timeline timeline, int number)
    {
        _target = target;
        _settings = settings;
        _timeline = timeline;
        _keeps = number % settings.NewConnectionEvery != 0;
        _source = target.HasManyClients ? new IPAddress([127, 1, (byte)(number / 250), (byte)((number % 250) + 1)]) : null;
        _variables = new SessionVariables(target.Script.Variables);
    }

    /// <summary>Sends the next request of its session.</summary>
    /// <param name="number">The request's number.</param>
    /// <param name="intended">When it was to be sent.</param>
    /// <param name="cancellation">Ends the wait for an answer; the request is then not accounted for.</param>
    public async Task<RequestRecord> Next(long number, TimeSpan intended, CancellationToken cancellation)
    {
        var step = _target.Script.Steps[_step];
        var record = new RequestRecord
        {
            Number = number,
            Component = _target.Component,
            Request = step.ToString(),
            Intended = intended,
            Completed = intended,
            Outcome = Outcome.Reset,
            CookieFrom = _cookies.From,
            HasProtectedCookie = _cookies.HasProtected,
            IsSessionCookie = _cookies.IsSessionOnly,
        };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_settings.Timeout);
        try
        {
            _sending = record;
            record = await Exchange(step, limit.Token);
        }
        catch (ExchangeException lost)
        {
            record = _sending with { Outcome = lost.IsRefused ? Outcome.Refused : Outcome.Reset, Detail = lost.Message };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            record = _sending with { Outcome = Outcome.TimedOut, Detail = $"no answer within {_settings.Timeout.TotalSeconds:0.#} s" };
        }

        record = Settle(record with { Completed = _timeline.Now });
        if (record.IsLost) Restart();
        else if (++_step == _target.Script.Steps.Count) Restart(keepConnection: true);
        return record;
    }

    /// <inheritdoc />
    public void Dispose() => _connection?.Dispose();

    /// <summary>Begins its session anew: what is lost once would be wrong in every further step.</summary>
    private void Restart(bool keepConnection = false)
    {
        _step = 0;
        _cookies = new CookieJar();
        _variables = new SessionVariables(_target.Script.Variables);
        if (!keepConnection) Disconnect();
    }

    private void Disconnect()
    {
        _connection?.Dispose();
        _connection = null;
    }

    private async Task<RequestRecord> Exchange(HttpStep step, CancellationToken cancellation)
    {
        var connection = await Connect(cancellation);
        var bytes = Text(step, _sending.Number);
        _sending = _sending with { IsOnKeptConnection = connection.Requests > 0 };
        HttpAnswer answer;
        var sent = _timeline.Now;
        try
        {
            answer = await connection.Send(bytes, step.Method == "HEAD", cancellation);
        }
        catch (ExchangeException lost) when (ResendRule.IsCrossing(_sending.IsOnKeptConnection, lost, _timeline.Now - sent))
        {
            if (!ResendRule.IsUnsent(_settings.Routes, _sending.Number))
            {
                _sending = _sending with { IsCrossing = true };
                if (!ResendRule.MayRepeat(step.Method, step.Body.Length > 0)) throw;
                _sending = _sending with { IsResent = true, ResentFrom = _connectionPod };
            }

            _sending = _sending with { IsOnKeptConnection = false };
            Disconnect();
            answer = await (await Connect(cancellation)).Send(bytes, step.Method == "HEAD", cancellation);
        }

        var pod = _settings.Routes?[_sending.Number]?.Pod ?? _settings.Pods?.PodOf(_local, answer) ?? "";
        _sending = _sending with { Pod = pod };
        _connectionPod = pod;
        _cookies.Take(answer, pod);
        if (step.Name.Length > 0) _variables.Remember(step.Name, answer);
        if (answer.Closes || !_keeps || _timeline.Now > _connectionEnds) Disconnect();
        return Judge(step, _sending, answer);
    }

    private RequestRecord Judge(HttpStep step, RequestRecord record, HttpAnswer answer)
    {
        var expected = step.ExpectedStatus ?? _settings.StatusOf(_target.Component, _step);
        var isStatus = expected is { } status ? answer.Status == status : answer.Status is >= 200 and < 400;
        var isText = step.ExpectedText.Length == 0 || Encoding.UTF8.GetString(answer.Body.Span).Contains(step.ExpectedText, StringComparison.Ordinal);
        var detail = !isStatus ? $"status {answer.Status}{(expected is { } wanted ? $" instead of {wanted}" : "")}" : !isText ? $"the answer does not hold '{step.ExpectedText}'" : "";
        return record with { Outcome = isStatus && isText ? Outcome.Answered : Outcome.Wrong, Status = answer.Status, Detail = detail };
    }

    /// <summary>Adds what the balancer knows: the Pod, and whether it took the connection at all.</summary>
    private RequestRecord Settle(RequestRecord record)
    {
        if (_settings.Routes?[record.Number] is not { } route) return record.Pod.Length > 0 || _connection is null ? record : record with { Pod = _settings.Pods?.PodOf(_local, null) ?? "" };
        record = record with { Pod = route.Pod };
        if (record.Outcome != Outcome.Reset) return record;
        return route.Failure switch
        {
            RouteFailure.NoEndpoint => record with { Outcome = Outcome.Refused, Detail = "there was no ready Pod" },
            RouteFailure.Refused => record with { Outcome = Outcome.Refused, Detail = "the Pod did not take the connection" },
            _ => record,
        };
    }

    private async Task<HttpConnection> Connect(CancellationToken cancellation)
    {
        if (_connection?.IsEnded == true) Disconnect();
        if (_connection is not null) return _connection;
        _connection = await HttpConnection.Open(_target.Address, _source, cancellation);
        _local = _connection.Local;
        _connectionEnds = _timeline.Now + _settings.NextConnectionLifetime();
        return _connection;
    }

    private byte[] Text(HttpStep step, long number)
    {
        var target = _variables.Fill(step.Target);
        var path = Uri.TryCreate(target, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) ? url.PathAndQuery : target;
        var body = Encoding.UTF8.GetBytes(_variables.Fill(step.Body));
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{step.Method} {path.Replace(" ", "%20", StringComparison.Ordinal)} HTTP/1.1\r\n");
        var isHostSet = false;
        foreach (var (name, value) in step.Headers)
        {
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) continue;
            isHostSet |= name.Equals("Host", StringComparison.OrdinalIgnoreCase);
            head.Append(CultureInfo.InvariantCulture, $"{name}: {_variables.Fill(value)}\r\n");
        }

        if (!isHostSet) head.Append(CultureInfo.InvariantCulture, $"Host: {_target.Host}\r\n");
        if (_settings.Routes is not null) head.Append(CultureInfo.InvariantCulture, $"{RouteLog.Header}: {number}\r\n");
        if (_cookies.Header is { Length: > 0 } cookies) head.Append(CultureInfo.InvariantCulture, $"Cookie: {cookies}\r\n");
        if (!_keeps) head.Append("Connection: close\r\n");
        if (body.Length > 0 || step.Method is "POST" or "PUT" or "PATCH") head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body];
    }
}
